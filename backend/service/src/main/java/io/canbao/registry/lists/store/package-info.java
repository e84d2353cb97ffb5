/** What came, in the database. */
@NullMarked
package io.canbao.registry.lists.store;

import org.jspecify.annotations.NullMarked;
