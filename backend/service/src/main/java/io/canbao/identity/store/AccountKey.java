package io.canbao.identity.store;

import io.canbao.identity.AccountId;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of an account; the county leads. */
@Embeddable
record AccountKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("account_id") String accountId) {

    static AccountKey of(AccountId id) {
        return new AccountKey(id.region(), id.id());
    }

    AccountId id() {
        return new AccountId(countyCode, accountId);
    }
}
