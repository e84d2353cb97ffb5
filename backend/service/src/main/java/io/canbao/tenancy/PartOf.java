package io.canbao.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which part of the platform an endpoint belongs to: a county that leaves the part out finds the endpoint closed, whatever the role. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartOf {
    /** The part. */
    CountyModule value();
}
