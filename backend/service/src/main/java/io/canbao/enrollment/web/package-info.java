/** Enrollments over HTTP. */
@NullMarked
package io.canbao.enrollment.web;

import org.jspecify.annotations.NullMarked;
