package io.canbao.audit.store;

import io.canbao.audit.Trails;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has no seal.
 *
 * @param queueNo null until the database gave it one
 */
@SharedTable("the queue of the job that seals: ids of entries, in the order in which they came")
@MappedEntity("audit_queue")
record QueueRow(@Id @GeneratedValue @Nullable Long queueNo, String chainCode, String entryId) {

    Trails.Unsealed place() {
        if (queueNo == null) {
            throw new IllegalStateException("not from the database");
        }
        return new Trails.Unsealed(queueNo, CountyCode.parse(chainCode), entryId);
    }
}
