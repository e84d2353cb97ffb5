/** The proposed corrections in their table. */
@NullMarked
package io.canbao.registry.corrections.store;

import org.jspecify.annotations.NullMarked;
