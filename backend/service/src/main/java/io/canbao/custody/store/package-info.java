/** Transfers, limits, closed days and claims in their tables. */
@NullMarked
package io.canbao.custody.store;

import org.jspecify.annotations.NullMarked;
