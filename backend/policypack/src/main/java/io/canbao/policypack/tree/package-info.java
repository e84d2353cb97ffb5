/** Documents as they were written, with lines; YAML in, JSON out. */
@NullMarked
package io.canbao.policypack.tree;

import org.jspecify.annotations.NullMarked;
