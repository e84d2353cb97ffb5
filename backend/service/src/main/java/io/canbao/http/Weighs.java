package io.canbao.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that answering takes as long as many plain requests together: the limit for a caller counts it as so many. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Weighs {
    /** How many plain requests, at least 2. */
    int value();
}
