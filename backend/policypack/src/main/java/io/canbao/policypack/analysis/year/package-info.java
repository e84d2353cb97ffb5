/**
 * Checks of a pack against its insurance year: windows, covers and documents of another year, most likely because the year was
 * changed and the days were left. What a window answers is asked of the engine. Beside last year's pack of the same region: what
 * is still as it was, what is not and should be, and what was meant for the place of a row that is taken over. What such a pack brings of
 * its own year, days, texts and tables, is told where the layers are looked at, in the package of the files.
 */
@NullMarked
package io.canbao.policypack.analysis.year;

import org.jspecify.annotations.NullMarked;
