/**
 * That no county sees another's rows, as checks: of a statement's text, of all statements that run in a test, and of the tables that are there. Which
 * tables are a county's is read from the database: those with a column {@code county_code}. The same for classes lives in {@code architecture}.
 */
@NullMarked
package io.canbao.testkit.isolation;

import org.jspecify.annotations.NullMarked;
