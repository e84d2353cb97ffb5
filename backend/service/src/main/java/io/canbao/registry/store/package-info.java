/** The rolls in their tables. */
@NullMarked
package io.canbao.registry.store;

import org.jspecify.annotations.NullMarked;
