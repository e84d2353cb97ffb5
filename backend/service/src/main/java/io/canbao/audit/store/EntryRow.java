package io.canbao.audit.store;

import io.canbao.audit.AuditEntry;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A line of a trail. */
@MappedEntity("audit_entry")
record EntryRow(
        @EmbeddedId EntryKey key,
        LocalDateTime recordedAt,
        String actor,
        String origin,
        String requestId,
        String action,
        String subject,
        String beforeJson,
        String afterJson) {

    static EntryRow of(AuditEntry entry) {
        return new EntryRow(
                new EntryKey(entry.county(), entry.id()),
                LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                entry.actor(),
                entry.from(),
                entry.request(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after());
    }

    AuditEntry entry() {
        return new AuditEntry(
                key.countyCode(),
                key.entryId(),
                recordedAt.toInstant(ZoneOffset.UTC),
                actor,
                origin,
                requestId,
                action,
                subject,
                beforeJson,
                afterJson);
    }
}
