/** Proposed corrections over HTTP. */
@NullMarked
package io.canbao.registry.corrections.web;

import org.jspecify.annotations.NullMarked;
