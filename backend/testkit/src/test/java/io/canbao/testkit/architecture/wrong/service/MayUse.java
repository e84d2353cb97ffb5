package io.canbao.testkit.architecture.wrong.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands for the platform's own. */
@Target(ElementType.PACKAGE)
public @interface MayUse {
    /** Neighbours. */
    String[] value();
}
