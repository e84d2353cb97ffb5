package io.canbao.policy.draft;

import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;

/** How many people have to agree to a draft. */
@Singleton
public class Approvals {
    private final Counties counties;

    Approvals(Counties counties) {
        this.counties = counties;
    }

    /** As the county asks for; one in layers. */
    public int needed(CountyCode region) {
        return counties.find(region).map(County::approvals).orElse(1);
    }
}
