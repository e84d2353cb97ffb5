package io.canbao.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an endpoint, or all of a controller, waits for nothing: not for the database, not for a lock. It is then answered on the event loop, without a
 * change of threads. Everything else is executed where it may wait, and a test holds that it says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface AnswersFromMemory {
    /** From where, and what happens where it is not in memory. */
    String value();
}
