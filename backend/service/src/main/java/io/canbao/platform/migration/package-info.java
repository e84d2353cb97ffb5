/**
 * How one instance at a time brings a MySQL server's database up to date, whatever becomes of the one before it: a lock that nobody has to give back, and steps that are passed over where they were
 * done already. Liquibase finds both by itself. The steps are in {@code migrations}; the embedded database has the lock of Liquibase's own, see {@code platform.embedded}.
 */
@NullMarked
package io.canbao.platform.migration;

import org.jspecify.annotations.NullMarked;
