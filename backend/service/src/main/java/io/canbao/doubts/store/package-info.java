/** Doubts in their table. */
@NullMarked
package io.canbao.doubts.store;

import org.jspecify.annotations.NullMarked;
