/**
 * Which way dependencies point on the platform and what must be documented, as tests. {@link io.canbao.testkit.architecture.Direction} has one rule a method; each is proven
 * on deliberately wrong classes among this module's tests, and the service's tests hold the whole platform against all of them.
 */
@NullMarked
package io.canbao.testkit.architecture;

import org.jspecify.annotations.NullMarked;
