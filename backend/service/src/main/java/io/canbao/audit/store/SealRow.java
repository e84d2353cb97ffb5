package io.canbao.audit.store;

import io.canbao.audit.Seal;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** A link of a chain. */
@MappedEntity("audit_seal")
record SealRow(@EmbeddedId SealKey key, String entryId, String prevHash, String hash) {

    static SealRow of(Seal seal) {
        return new SealRow(new SealKey(seal.county(), seal.number()), seal.entry(), seal.previous(), seal.hash());
    }

    Seal seal() {
        return new Seal(key.countyCode(), key.seq(), entryId, prevHash, hash);
    }
}
