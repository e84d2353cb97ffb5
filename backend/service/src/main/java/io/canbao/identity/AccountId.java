package io.canbao.identity;

import io.canbao.tenancy.CountyCode;

/**
 * An account, under the region that it is of.
 *
 * @param id random; unique within the region and without meaning
 */
public record AccountId(CountyCode region, String id) {
    @Override
    public String toString() {
        return region + "/" + id;
    }
}
