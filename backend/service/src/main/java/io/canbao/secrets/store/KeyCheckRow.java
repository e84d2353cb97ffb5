package io.canbao.secrets.store;

import io.canbao.secrets.KeyCheck;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The only row of its table. */
@SharedTable("the keys are the platform's, the same for all counties")
@MappedEntity("key_check")
record KeyCheckRow(@Id int checkId, String hashed, String sealed) {
    static final int ONLY = 1;

    static KeyCheckRow of(KeyCheck check) {
        return new KeyCheckRow(ONLY, check.hashed(), check.sealed());
    }

    KeyCheck check() {
        return new KeyCheck(hashed, sealed);
    }
}
