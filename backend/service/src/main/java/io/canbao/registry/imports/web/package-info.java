/** Imports over HTTP. */
@NullMarked
package io.canbao.registry.imports.web;

import org.jspecify.annotations.NullMarked;
