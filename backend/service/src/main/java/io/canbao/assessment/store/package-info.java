/** Counts, figures, reports and closings in their tables. */
@NullMarked
package io.canbao.assessment.store;

import org.jspecify.annotations.NullMarked;
