package io.canbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a package of the service may use, with all below it: names of its neighbours. Stands at the door of every one, in its {@code package-info};
 * whoever uses another one fails the build. "No cycles" alone would let a net grow that nobody can take apart.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface MayUse {
    /** Neighbours by their name below {@code io.canbao}. */
    String[] value();
}
