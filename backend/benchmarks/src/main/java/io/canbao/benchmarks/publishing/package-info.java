/** What residents are answered while a policy changes, on instances that share a database. */
@NullMarked
package io.canbao.benchmarks.publishing;

import org.jspecify.annotations.NullMarked;
