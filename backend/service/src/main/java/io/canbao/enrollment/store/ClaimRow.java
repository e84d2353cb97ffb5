package io.canbao.enrollment.store;

import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** Who holds a person's year. */
@SharedTable(
        "a person is covered once a year, wherever: only a key that all counties share can say so. It holds a keyed hash and no person")
@MappedEntity("coverage_claim")
record ClaimRow(@EmbeddedId ClaimKey key, String holderCode, String enrollmentId) {}
