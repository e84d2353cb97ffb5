/**
 * Checks of a pack against its insurance year: windows, covers and documents of another year, most likely because the year was
 * changed and the days were left. What a window answers is asked of the engine.
 */
@NullMarked
package io.canbao.policypack.analysis.year;

import org.jspecify.annotations.NullMarked;
