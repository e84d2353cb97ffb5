/** A county's trail over HTTP. */
@NullMarked
package io.canbao.audit.web;

import org.jspecify.annotations.NullMarked;
