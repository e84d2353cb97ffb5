package io.canbao.audit.store;

import io.canbao.audit.AuditEntry;
import io.canbao.audit.Seal;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A county's trail with its seals, which hold elsewhere as they hold here. It stays when the county leaves. */
@Singleton
final class TrailOfCounty implements CountyRecords<TrailOfCounty.Line> {
    private static final int AT_ONCE = 1_000;

    private final EntryRows entries;
    private final SealRows seals;
    private final QueueRows queue;

    TrailOfCounty(EntryRows entries, SealRows seals, QueueRows queue) {
        this.entries = entries;
        this.seals = seals;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** In the order of the chain, then those that wait for their seal. */
    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<SealRow> next = seals.findAfter(county, 0, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(seal -> reader.accept(Line.of(entry(county, seal.entryId()), Optional.of(seal.seal()))));
            next = seals.findAfter(county, next.getLast().key().seq(), AT_ONCE);
        }
        entries.findUnsealed(county).forEach(id -> reader.accept(Line.of(entry(county, id), Optional.empty())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        entries.save(EntryRow.of(line.entry(county)));
        line.seal(county)
                .ifPresentOrElse(
                        seal -> seals.save(SealRow.of(seal)),
                        () -> queue.save(new QueueRow(null, county.value(), line.id)));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return 0;
    }

    private AuditEntry entry(CountyCode county, String id) {
        return entries.findByKeyCountyCodeAndKeyEntryId(county, id)
                .orElseThrow()
                .entry();
    }

    /**
     * A line of the trail in an archive.
     *
     * @param number   of its seal, none where it waits for one; likewise the hashes
     * @param previous hash of the seal before
     */
    record Line(
            String id,
            Instant at,
            String actor,
            String from,
            String request,
            String action,
            String subject,
            String before,
            String after,
            @Nullable Long number,
            @Nullable String previous,
            @Nullable String hash) {

        static Line of(AuditEntry entry, Optional<Seal> seal) {
            return new Line(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.from(),
                    entry.request(),
                    entry.action(),
                    entry.subject(),
                    entry.before(),
                    entry.after(),
                    seal.map(Seal::number).orElse(null),
                    seal.map(Seal::previous).orElse(null),
                    seal.map(Seal::hash).orElse(null));
        }

        AuditEntry entry(CountyCode county) {
            return new AuditEntry(county, id, at, actor, from, request, action, subject, before, after);
        }

        Optional<Seal> seal(CountyCode county) {
            return number == null || previous == null || hash == null
                    ? Optional.empty()
                    : Optional.of(new Seal(county, number, id, previous, hash));
        }
    }
}
