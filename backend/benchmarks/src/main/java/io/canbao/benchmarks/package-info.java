/**
 * What the platform claims of itself, measured: each figure beside something to compare it with, in one run. What must be
 * equal for a comparison to be fair is tested in every build; times are taken by {@code backend/measure} alone.
 */
@NullMarked
package io.canbao.benchmarks;

import org.jspecify.annotations.NullMarked;
