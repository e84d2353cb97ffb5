/** Packs of many counties, made ready and held; and a large one, checked and compared. */
@NullMarked
package io.canbao.benchmarks.packs;

import org.jspecify.annotations.NullMarked;
