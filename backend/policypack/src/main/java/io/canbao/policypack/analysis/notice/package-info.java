/** Checks of a notice against itself and against its rules: printed prices, printed totals, the year in a heading. */
@NullMarked
package io.canbao.policypack.analysis.notice;

import org.jspecify.annotations.NullMarked;
