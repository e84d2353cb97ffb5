package io.canbao.registry.corrections;

import io.canbao.registry.ResidentId;
import io.canbao.registry.corrections.Correction.Change;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The proposed corrections of a county, with what became of them. */
@Singleton
final class CorrectionsOfCounty implements CountyRecords<CorrectionsOfCounty.Line> {
    private static final int AT_ONCE = 1_000;

    private final Corrections corrections;

    CorrectionsOfCounty(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public int place() {
        return 18;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Correction> next = corrections.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(correction -> reader.accept(Line.of(correction)));
            next = corrections.after(county, next.getLast().id(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        corrections.add(county, line.correction());
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return corrections.removeAll(county);
    }

    /** A proposal in an archive. */
    record Line(
            String id,
            String resident,
            String name,
            String unit,
            List<ChangeLine> changes,
            @Nullable String note,
            String by,
            Instant at,
            @Nullable DecisionLine decision) {

        static Line of(Correction correction) {
            return new Line(
                    correction.id(),
                    correction.resident().value(),
                    correction.name(),
                    correction.unit().value(),
                    correction.changes().entrySet().stream()
                            .map(change -> new ChangeLine(
                                    change.getKey().code(),
                                    change.getValue().from().orElse(null),
                                    change.getValue().to()))
                            .toList(),
                    correction.note().orElse(null),
                    correction.by(),
                    correction.at(),
                    correction.decision().map(DecisionLine::of).orElse(null));
        }

        Correction correction() {
            SortedMap<FileField, Change> read = new TreeMap<>();
            changes.forEach(change -> read.put(
                    FileField.find(change.field).orElseThrow(),
                    new Change(Optional.ofNullable(change.from), change.to)));
            return new Correction(
                    id,
                    new ResidentId(resident),
                    name,
                    new UnitCode(unit),
                    read,
                    Optional.ofNullable(note),
                    by,
                    at,
                    Optional.ofNullable(decision).map(DecisionLine::decision));
        }
    }

    /** What one field should say. */
    record ChangeLine(String field, @Nullable String from, String to) {}

    /** What became of it. */
    record DecisionLine(
            String state,
            List<String> accepted,
            String by,
            Instant at,
            @Nullable String reason) {
        static DecisionLine of(Decision decision) {
            return new DecisionLine(
                    decision.state().code(),
                    decision.accepted().stream().map(FileField::code).toList(),
                    decision.by(),
                    decision.at(),
                    decision.reason().orElse(null));
        }

        Decision decision() {
            return new Decision(
                    State.of(state),
                    accepted.stream()
                            .map(field -> FileField.find(field).orElseThrow())
                            .collect(Collectors.toSet()),
                    by,
                    at,
                    Optional.ofNullable(reason));
        }
    }
}
