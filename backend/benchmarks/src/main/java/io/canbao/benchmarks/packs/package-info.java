/** Packs of many counties, made ready and held. */
@NullMarked
package io.canbao.benchmarks.packs;

import org.jspecify.annotations.NullMarked;
