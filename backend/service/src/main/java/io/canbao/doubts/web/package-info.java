/** Doubts over HTTP: told by residents, dealt with by officers. */
@NullMarked
package io.canbao.doubts.web;

import org.jspecify.annotations.NullMarked;
