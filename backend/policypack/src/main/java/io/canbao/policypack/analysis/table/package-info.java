/**
 * Checks of the rows of one table beside each other: rows that never apply or apply together, cells and values that no row is
 * for, bands out of order. They search for a case; what the engine answers to it is not asked here.
 */
@NullMarked
package io.canbao.policypack.analysis.table;

import org.jspecify.annotations.NullMarked;
