package io.canbao.testkit.architecture.wrong.service.tenancy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the platform's own. */
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedTable {
    /** Why. */
    String value();
}
