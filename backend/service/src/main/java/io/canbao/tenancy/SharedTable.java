package io.canbao.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a hand-written query, or all of a class, is meant to see the rows of every county, because the table belongs to none of them.
 * Without it a query that does not name {@code county_code} fails the build.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface SharedTable {
    /** Why the table has no county, for whoever reviews it. */
    String value();
}
