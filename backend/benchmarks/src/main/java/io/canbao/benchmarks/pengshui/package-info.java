/**
 * Pengshui's rules of 2025 written by hand in Java, as straight as they can be: what the engine's times are compared with. Nothing
 * of it is used to answer anybody.
 */
@NullMarked
package io.canbao.benchmarks.pengshui;

import org.jspecify.annotations.NullMarked;
