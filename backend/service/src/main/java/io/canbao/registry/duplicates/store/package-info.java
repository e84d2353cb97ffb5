/** The pairs in their table. */
@NullMarked
package io.canbao.registry.duplicates.store;

import org.jspecify.annotations.NullMarked;
