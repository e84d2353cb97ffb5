/** What a pack holds beside its rules, for other modules to compute with: routes, targets, printed tables, schemes. */
@NullMarked
package io.canbao.policypack.data;

import org.jspecify.annotations.NullMarked;
