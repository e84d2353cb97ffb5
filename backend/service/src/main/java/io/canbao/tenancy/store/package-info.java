/** The regions, counties and units in the database. */
@NullMarked
package io.canbao.tenancy.store;

import org.jspecify.annotations.NullMarked;
