/** Enrollments in the table {@code enrollment}, claims in {@code coverage_claim}. */
@NullMarked
package io.canbao.enrollment.store;

import org.jspecify.annotations.NullMarked;
