/** What a draft would mean for everybody on a county's roll. */
@NullMarked
package io.canbao.benchmarks.impact;

import org.jspecify.annotations.NullMarked;
