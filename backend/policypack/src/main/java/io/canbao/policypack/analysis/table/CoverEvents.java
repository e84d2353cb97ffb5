package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Covers that are counted from an event which their window does not test: whoever enters by it need not have had it. */
public final class CoverEvents {

    private static final String EVENT = Facts.EVENTS + '.';

    private CoverEvents() {}

    /** Adds a warning to each of the pack's own windows. */
    public static void inspect(Inspection pack) {
        for (Rule.Window window : pack.policy().tables().windows()) {
            if (window instanceof Rule.Open open && pack.own(open)) {
                Set<String> named = new LinkedHashSet<>();
                Stream.of(open.coverFrom(), open.coverTo())
                        .forEach(day -> walk(pack, named, new LinkedHashSet<>()).expression(day));
                walk(pack, named, new LinkedHashSet<>()).expression(open.retroactiveFrom());
                Set<String> tested = new LinkedHashSet<>();
                Walk tests = walk(pack, tested, tested);
                tests.condition(open.head().when());
                open.needs().forEach(need -> tests.condition(need.condition()));
                named.stream()
                        .filter(fact -> fact.startsWith(EVENT) && !fact.equals(Facts.BIRTH) && !tested.contains(fact))
                        .findFirst()
                        .or(() -> birthOfOthers(open, tested))
                        .ifPresent(event -> pack.warn(
                                "windows",
                                open,
                                AnalysisPhrase.DAY_OF_ANOTHER_EVENT.of(event),
                                AnalysisPhrase.AN_EVENT_OF_THE_ROW.of(tested.stream()
                                        .filter(fact -> fact.startsWith(EVENT))
                                        .toList())));
            }
        }
    }

    /** Everybody was born: a day of birth is meant for newborns, and not for whom another event lets in. */
    private static Optional<String> birthOfOthers(Rule.Open open, Set<String> tested) {
        boolean taken = Stream.of(open.coverFrom(), open.coverTo(), open.retroactiveFrom())
                .anyMatch(day -> day instanceof Expression.FactValue fact
                        && (fact.fact().equals(Facts.BIRTH) || fact.fact().equals(Facts.BIRTH_DATE)));
        boolean ofNewborns =
                Stream.of(Facts.BIRTH, Facts.BIRTH_DATE, Facts.GROUP).anyMatch(tested::contains);
        boolean ofOthers = tested.stream().anyMatch(fact -> fact.startsWith(EVENT));
        return taken && ofOthers && !ofNewborns ? Optional.of(Facts.BIRTH) : Optional.empty();
    }

    private static Walk walk(Inspection pack, Set<String> values, Set<String> known) {
        return new Walk(pack.policy(), new Walk.Visitor() {
            @Override
            public void condition(Condition condition, boolean recognised) {
                if (condition instanceof Condition.Known fact) {
                    known.add(fact.fact());
                } else if (condition instanceof Condition.ChoiceIs is) {
                    known.add(is.fact());
                }
            }

            @Override
            public void expression(Expression expression, boolean recognised) {
                if (expression instanceof Expression.FactValue value) {
                    values.add(value.fact());
                }
            }
        });
    }
}
