package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that are called by one value and are for another one of the same fact: {@code note.permit} for {@code residence: none}, {@code entry.discharged}
 * for {@code events.released}, {@code wait.newborn} for {@code entry: central}, {@code benefit.minor} for {@code minor: false}. Identities are those of
 * {@link NamedIdentities}.
 */
public final class NamedValues {

    private static final String EVENTS = Facts.EVENTS + '.';

    /** Kinds of windows that exclude each other. */
    private static final Set<String> SEASONS = Set.of("central", "extension", "late");

    /** What a row tests, and what its name says it would. */
    private record Otherwise(Object tested, Object meant) {}

    private final Inspection pack;
    private final String section;
    private final Rule row;
    private final String called;

    private NamedValues(Inspection pack, String section, Rule row) {
        this.pack = pack;
        this.section = section;
        this.row = row;
        String name = pack.name(section, row);
        this.called = name.substring(name.lastIndexOf('.') + 1);
    }

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        Set<String> looked = new HashSet<>();
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section(), "windows")) {
                table.rules().stream()
                        .filter(row -> pack.own(row)
                                && !pack.reportedOfWhole(table.section(), row)
                                && looked.add(table.section() + pack.name(table.section(), row)))
                        .forEach(row -> new NamedValues(pack, table.section(), row).tell());
            }
        }
    }

    private void tell() {
        Stream<Otherwise> byTest = parts(row.head().when()).flatMap(test -> switch (test) {
            case Condition.ChoiceIs is -> choice(is).stream();
            case Condition.EntryIs entry -> entry(entry.windows()).stream();
            default -> Stream.empty();
        });
        Stream.of(byTest, event().stream(), kind().stream())
                .flatMap(found -> found)
                .findFirst()
                .ifPresent(otherwise -> pack.warn(
                        pack.wholeRow(section, row),
                        section + '[' + pack.name(section, row) + ']',
                        AnalysisPhrase.CALLED_OTHERWISE.of(otherwise.tested, pack.name(section, row)),
                        GeneralPhrase.MEANT.of(otherwise.meant)));
    }

    /** The tests that must all hold. */
    private static Stream<Condition> parts(Condition test) {
        return test instanceof Condition.All all ? all.parts().stream().flatMap(NamedValues::parts) : Stream.of(test);
    }

    private Optional<Otherwise> choice(Condition.ChoiceIs is) {
        FactDefinition fact = pack.policy().vocabulary().facts().get(is.fact());
        if (fact == null || is.fact().startsWith(Facts.HISTORY)) {
            return Optional.empty();
        }
        if (fact.type() == Type.BOOLEAN) {
            boolean isCalled = ('.' + is.fact()).endsWith('.' + called);
            return isCalled && is.values().equals(Set.of("false"))
                    ? Optional.of(new Otherwise(called + ": false", called + ": true"))
                    : Optional.empty();
        }
        return named(fact.choices().keySet())
                .filter(value -> !is.values().contains(value))
                .map(value -> new Otherwise(
                        is.values().stream()
                                .sorted()
                                .map(other -> DeclaredNames.choice(pack.policy().vocabulary(), is.fact(), other))
                                .toList(),
                        DeclaredNames.choice(pack.policy().vocabulary(), is.fact(), value)));
    }

    /** The word that the row is called by: itself, or the one of which it is the first or last part. */
    private Optional<String> named(Set<String> words) {
        if (words.contains(called)) {
            return Optional.of(called);
        }
        List<String> parts = words.stream()
                .filter(word -> word.startsWith(called + '-') || word.endsWith('-' + called))
                .toList();
        return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private Optional<Otherwise> event() {
        Set<String> tested = new LinkedHashSet<>();
        parts(row.head().when())
                .filter(Predicate.not(Condition.Not.class::isInstance))
                .forEach(test -> References.walk(test, _ -> {}, value -> {
                    if (value instanceof Expression.FactValue fact
                            && fact.fact().startsWith(EVENTS)) {
                        tested.add(fact.fact().substring(EVENTS.length()));
                    }
                }));
        Set<String> events = pack.policy().vocabulary().facts().keySet().stream()
                .filter(fact -> fact.startsWith(EVENTS))
                .map(fact -> fact.substring(EVENTS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        return tested.isEmpty()
                ? Optional.empty()
                : named(events)
                        .filter(event -> !tested.contains(event))
                        .map(event -> new Otherwise(
                                tested.stream().map(EVENTS::concat).toList(), EVENTS + event));
    }

    /** A row that is called by a kind of window and is for exactly those of another kind, or for none of it. */
    private Optional<Otherwise> entry(Set<String> windows) {
        Set<String> ofKind = ofKind(called);
        boolean otherKind = kinds().filter(kind -> !kind.equals(called))
                .anyMatch(kind -> ofKind(kind).equals(windows));
        boolean other = !ofKind.isEmpty()
                && (Collections.disjoint(ofKind, windows) || (otherKind && !windows.containsAll(ofKind)));
        return other && kinds().anyMatch(called::equals)
                ? Optional.of(new Otherwise("entry: " + String.join(", ", new TreeSet<>(windows)), "entry: " + called))
                : Optional.empty();
    }

    private Stream<String> kinds() {
        return pack.policy().tables().windows().stream()
                .flatMap(window -> window.kinds().stream())
                .distinct();
    }

    private Set<String> ofKind(String kind) {
        return pack.policy().tables().windows().stream()
                .filter(window -> window.kinds().contains(kind))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /** A window for one time of the year that is called by another one. */
    private Optional<Otherwise> kind() {
        Set<String> kinds = row instanceof Rule.Open window ? window.kinds() : Set.of();
        boolean other = !pack.faulty()
                && SEASONS.contains(called)
                && !kinds.contains(called)
                && !Collections.disjoint(kinds, SEASONS);
        return other
                ? Optional.of(new Otherwise("kind: " + String.join(", ", kinds), "kind: " + called))
                : Optional.empty();
    }
}
