package io.canbao.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: somebody who has one of these roles in the county that the address names as {@code code}, or, where it names none,
 * anywhere. An endpoint that says nothing of whom it is for is closed to everybody.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /** One of them is enough. */
    Role[] value();
}
