/** Many people at once. */
@NullMarked
package io.canbao.benchmarks.people;

import org.jspecify.annotations.NullMarked;
