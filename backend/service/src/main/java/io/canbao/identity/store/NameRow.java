package io.canbao.identity.store;

import io.canbao.identity.Account;
import io.canbao.identity.AccountId;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Whose a username is. */
@SharedTable("people sign in without naming a county: the name alone leads to their account")
@MappedEntity("sign_in_name")
record NameRow(@Id String username, String homeCode, String accountId) {

    static NameRow of(Account account) {
        return new NameRow(
                account.username(), account.id().region().value(), account.id().id());
    }

    AccountId account() {
        return new AccountId(CountyCode.parse(homeCode), accountId);
    }
}
