/**
 * One small decision, told to three engines: to ours, to KIE DMN and to OpenL Tablets. All of them are told the same figures,
 * and all get a case in the form that they take it in, made before the time is taken.
 */
@NullMarked
package io.canbao.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
