package io.canbao.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that counties share the rows of a table: stands on its entity, or on the one query that is meant to see the rows of every county. Without it an
 * entity that {@link CountyCode} does not lead, a repository method that does not take it first and a query that does not demand it fail the
 * build, and the statement fails when it runs in a test.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedTable {
    /** Why no county owns the rows, for whoever reviews it. */
    String value();
}
