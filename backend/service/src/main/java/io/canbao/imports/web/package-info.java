/** Imports over HTTP. */
@NullMarked
package io.canbao.imports.web;

import org.jspecify.annotations.NullMarked;
