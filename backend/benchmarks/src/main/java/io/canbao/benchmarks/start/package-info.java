/** From the command to the first answer, beside an application that does nothing. */
@NullMarked
package io.canbao.benchmarks.start;

import org.jspecify.annotations.NullMarked;
