package io.canbao.enrollment;

import io.canbao.rules.Money;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the roll of a county that moves learned about people who had paid. */
@Singleton
final class DifferencesOfCounty implements CountyRecords<DifferencesOfCounty.Line> {
    private static final int AT_ONCE = 500;

    private final Differences differences;

    DifferencesOfCounty(Differences differences) {
        this.differences = differences;
    }

    @Override
    public String name() {
        return "enrollment-differences";
    }

    @Override
    public int place() {
        return 19;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Difference> next = differences.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(one -> reader.accept(Line.of(one)));
            next = differences.after(county, next.getLast().enrollment().value(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        differences.put(county, line.difference());
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return differences.removeAll(county);
    }

    /**
     * A difference in an archive.
     *
     * @param rule      left out where none speaks of it
     * @param decidedBy left out where nobody did
     */
    record Line(
            String enrollment,
            Difference.Kind kind,
            long keptFen,
            long knownFen,
            long amountFen,
            @Nullable String rule,
            @Nullable LocalDate coveredFrom,
            @Nullable LocalDate coveredTo,
            String changed,
            String source,
            LocalDate noticedOn,
            Difference.State state,
            @Nullable String decidedBy) {
        static Line of(Difference one) {
            return new Line(
                    one.enrollment().value(),
                    one.kind(),
                    one.kept().fen(),
                    one.known().fen(),
                    one.amount().fen(),
                    one.rule().orElse(null),
                    one.coveredFrom().orElse(null),
                    one.coveredTo().orElse(null),
                    ChangedFact.codes(one.changed()),
                    one.source(),
                    one.noticedOn(),
                    one.state(),
                    one.decidedBy().orElse(null));
        }

        Difference difference() {
            return new Difference(
                    new EnrollmentId(enrollment),
                    kind,
                    Money.ofFen(keptFen),
                    Money.ofFen(knownFen),
                    Money.ofFen(amountFen),
                    Optional.ofNullable(rule),
                    Optional.ofNullable(coveredFrom),
                    Optional.ofNullable(coveredTo),
                    ChangedFact.parse(changed),
                    source,
                    noticedOn,
                    state,
                    Optional.ofNullable(decidedBy));
        }
    }
}
