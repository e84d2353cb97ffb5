/** The roll of a large county: taken in from files beside plain inserts of the same rows, and searched. */
@NullMarked
package io.canbao.benchmarks.rolls;

import org.jspecify.annotations.NullMarked;
