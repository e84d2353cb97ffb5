/**
 * One year's pack on its way to the next: which text the new one begins with, and which of its values somebody has to confirm, because they were
 * last year's.
 */
@NullMarked
package io.canbao.policypack.rollover;

import org.jspecify.annotations.NullMarked;
