/**
 * Checks of a pack against its insurance year: windows, covers and documents of another year, most likely because the year was
 * changed and the days were left. What a window answers is asked of the engine. Beside last year's pack of the same region: what
 * is still as it was, and what is not and should be.
 */
@NullMarked
package io.canbao.policypack.analysis.year;

import org.jspecify.annotations.NullMarked;
