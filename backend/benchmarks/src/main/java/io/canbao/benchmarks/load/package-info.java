/** Questions over HTTP, as many as the machine can take. */
@NullMarked
package io.canbao.benchmarks.load;

import org.jspecify.annotations.NullMarked;
