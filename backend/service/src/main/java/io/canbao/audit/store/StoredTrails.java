package io.canbao.audit.store;

import io.canbao.audit.AuditEntry;
import io.canbao.audit.Seal;
import io.canbao.audit.Search;
import io.canbao.audit.Trails;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The trails in the tables {@code audit_entry}, {@code audit_seal} and {@code audit_queue}. */
@Singleton
final class StoredTrails implements Trails {
    private final EntryRows entries;
    private final SealRows seals;
    private final QueueRows queue;

    StoredTrails(EntryRows entries, SealRows seals, QueueRows queue) {
        this.entries = entries;
        this.seals = seals;
        this.queue = queue;
    }

    @Override
    public void add(AuditEntry entry) {
        entries.save(EntryRow.of(entry));
        queue.save(new QueueRow(null, entry.county().value(), entry.id()));
    }

    @Override
    public List<Unsealed> unsealed(int most) {
        return queue.findOldest(most).stream().map(QueueRow::place).toList();
    }

    @Override
    public Optional<AuditEntry> find(CountyCode county, String id) {
        return entries.findByKeyCountyCodeAndKeyEntryId(county, id).map(EntryRow::entry);
    }

    @Override
    public Optional<Seal> head(CountyCode county) {
        return seals.findLast(county).map(SealRow::seal);
    }

    @Override
    public void seal(Unsealed place, Seal seal) {
        seals.save(SealRow.of(seal));
        queue.remove(place.place());
    }

    @Override
    public void skip(Unsealed place) {
        queue.remove(place.place());
    }

    @Override
    public List<Seal> seals(CountyCode county, long after, int most) {
        return seals.findAfter(county, after, most).stream().map(SealRow::seal).toList();
    }

    @Override
    public List<String> forgotten(CountyCode county) {
        List<String> unsealed = entries.findUnsealed(county);
        Set<String> waiting = queue.findWaiting(county.value());
        List<String> gone =
                unsealed.stream().filter(entry -> !waiting.contains(entry)).toList();
        Set<String> sealedMeanwhile = sealed(county, gone);
        return gone.stream().filter(entry -> !sealedMeanwhile.contains(entry)).toList();
    }

    @Override
    public Page<Line> search(Search search, Pageable part) {
        CountyCode county = search.county();
        Page<EntryRow> found = entries
                .findByKeyCountyCodeAndRecordedAtGreaterThanEqualsAndRecordedAtLessThanAndActorLikeAndActionLikeAndSubjectLike(
                        county,
                        LocalDateTime.ofInstant(search.from(), ZoneOffset.UTC),
                        LocalDateTime.ofInstant(search.until(), ZoneOffset.UTC),
                        search.actor().map(StoredTrails::literal).orElse("%"),
                        search.action().map(StoredTrails::literal).orElse("%"),
                        search.subject().map(StoredTrails::literal).orElse("") + "%",
                        part);
        List<String> ids =
                found.getContent().stream().map(row -> row.key().entryId()).toList();
        Set<String> sealed = sealed(county, ids);
        return found.map(row -> new Line(row.entry(), sealed.contains(row.key().entryId())));
    }

    private Set<String> sealed(CountyCode county, List<String> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(seals.findSealed(county, ids));
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
