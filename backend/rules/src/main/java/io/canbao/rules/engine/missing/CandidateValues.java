package io.canbao.rules.engine.missing;

import io.canbao.rules.Money;
import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.expression.Memberships;
import io.canbao.rules.engine.expression.Outlook;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Bounds;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For every fact that a policy uses, values between which its rules can tell a difference: all values of a choice, and
 * for numbers and dates the bounds that rows compare with, and their neighbours. They answer which missing facts can
 * still change a result.
 */
final class CandidateValues {

    /**
     * A value that a missing fact could have.
     *
     * @param setting sets the value
     * @param label the value as answers write it
     * @param far   far from all that rows compare with: it is tried where no other value changes the answer
     */
    record Candidate(Setting setting, Function<Subject, String> label, boolean far) {

        Candidate(Setting setting, Function<Subject, String> label) {
            this(setting, label, false);
        }
    }

    /** Gives a fact a value; answers false where it makes no sense with the facts given, as a birth after the payment. */
    @FunctionalInterface
    interface Setting {

        boolean applyTo(Subject subject);
    }

    /** Values of a number or amount that rows only calculate with. */
    private static final List<Long> COUNTS = List.of(0L, 1L, 2L);

    private static final List<Long> AMOUNTS = List.of(0L, 1_000_00L);

    /** What a formula makes of more than that may still be more, as with ten yuan for every five hundred. */
    private static final long FAR_COUNT = 1_000;

    private static final long FAR_AMOUNT = 1_000_000_00;

    private final Compiler compiler;
    private final SymbolTable symbols;
    private final Policy policy;
    private final Memberships memberships;
    private final Map<String, List<Candidate>> byFact = new LinkedHashMap<>();
    private final SortedSet<Long> paymentDays;

    CandidateValues(Compiler compiler, Memberships memberships) {
        this.compiler = compiler;
        this.memberships = memberships;
        this.symbols = compiler.symbols();
        this.policy = compiler.policy();
        ComparisonsCollector collector = ComparisonsCollector.of(policy, symbols);
        this.paymentDays = collector.paymentDays();
        Map<String, Comparisons> bounds = collector.byFact();
        bounds.forEach((fact, found) -> {
            List<Candidate> candidates = of(fact, found, bounds);
            if (!candidates.isEmpty()) {
                byFact.put(fact, candidates);
            }
        });
    }

    Map<String, List<Candidate>> byFact() {
        return byFact;
    }

    /** Days on which a payment may begin to be answered otherwise. */
    SortedSet<Long> paymentDays() {
        return paymentDays;
    }

    /**
     * The values of one fact.
     *
     * @param found what the fact is compared with
     * @param all what every fact is compared with
     */
    List<Candidate> of(String fact, Comparisons found, Map<String, Comparisons> all) {
        if (fact.equals(Facts.CATEGORIES)) {
            return policy.vocabulary().categories().keySet().stream()
                    .flatMap(id -> categories(id, all))
                    .toList();
        }
        if (fact.equals(Facts.EVIDENCE)) {
            return policy.vocabulary().evidence().keySet().stream()
                    .map(id -> bit(fact, id))
                    .toList();
        }
        if (fact.equals(Facts.PRODUCTS)) {
            return policy.vocabulary().products().keySet().stream()
                    .map(id -> bit(fact, id))
                    .toList();
        }
        int year = SymbolTable.historyYear(fact);
        if (year >= 0) {
            return symbols.historyIndex(year) < 0
                    ? List.of()
                    : historyValues(year == policy.year(), symbols.historyIndex(year));
        }
        if (fact.startsWith(Facts.CATEGORIES + '.')) {
            int[] category = {categoryOf(fact)};
            return dates(fact, found).stream()
                    .map(date -> recognised(category, date))
                    .toList();
        }
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        if (definition == null) {
            return List.of();
        }
        return switch (definition.type()) {
            case CHOICE, BOOLEAN, SET ->
                definition.choices().keySet().stream()
                        .map(value -> choice(fact, value))
                        .toList();
            case DATE ->
                dates(fact, found).stream().map(date -> date(definition, date)).toList();
            case NUMBER, AMOUNT, PERIOD -> numbers(definition, found);
        };
    }

    private List<Candidate> numbers(FactDefinition definition, Comparisons found) {
        Set<Long> values = new LinkedHashSet<>(definition.type() == Type.AMOUNT ? AMOUNTS : COUNTS);
        found.numbers.forEach(number -> {
            values.add(number - 1);
            values.add(number);
            values.add(number + 1);
        });
        Stream.of(definition.bounds().least(), definition.bounds().most())
                .map(end -> Bounds.end(end, Values.ABSENT))
                .forEach(values::add);
        Stream<Candidate> near =
                values.stream().filter(value -> value >= 0).sorted().map(value -> number(definition, value));
        return Stream.concat(near, Stream.of(far(definition))).toList();
    }

    private Candidate number(FactDefinition definition, long value) {
        int slot = symbols.slot(definition.id());
        return new Candidate(
                subject -> {
                    subject.slots[slot] = value;
                    return definition.bounds().admit(value, subject.paid());
                },
                _ -> written(definition.type(), value));
    }

    private Candidate far(FactDefinition definition) {
        Candidate far = number(definition, definition.type() == Type.AMOUNT ? FAR_AMOUNT : FAR_COUNT);
        return new Candidate(far.setting(), far.label(), true);
    }

    private static String written(Type type, long value) {
        return type == Type.AMOUNT ? Money.ofFen(value).toString() : Long.toString(value);
    }

    private Candidate slot(String fact, long value, String label) {
        int slot = symbols.slot(fact);
        return always(label, subject -> subject.slots[slot] = value);
    }

    private static Candidate always(String label, Consumer<Subject> setting) {
        return new Candidate(
                subject -> {
                    setting.accept(subject);
                    return true;
                },
                _ -> label);
    }

    private Candidate choice(String fact, String value) {
        if (fact.equals(Facts.GROUP)) {
            return group(value);
        }
        Candidate choice = slot(fact, symbols.ordinal(fact, value), value);
        return fact.equals(Facts.CHANNEL) ? offered(policy.vocabulary().terms().get(value), choice) : choice;
    }

    /** A word is tried on everybody but those of whom it is told that it cannot be theirs. */
    private Candidate offered(@Nullable Term word, Candidate candidate) {
        return offered(word, candidate, false);
    }

    /** @param otherwise whether it makes sense to leave out a word that is not offered, as beside other facts by which a row may apply */
    private Candidate offered(@Nullable Term word, Candidate candidate, boolean otherwise) {
        if (word == null || word.askedWhen().equals(Condition.ALWAYS)) {
            return candidate;
        }
        Outlook asked = Outlook.of(compiler, word.askedWhen());
        Setting setting = subject ->
                memberships.leavesOpen(asked, subject) ? candidate.setting().applyTo(subject) : otherwise;
        return new Candidate(setting, candidate.label(), candidate.far());
    }

    /** Whether a word is tried on somebody of whom so much is known. */
    boolean isOffered(Term word, Subject subject) {
        return memberships.leavesOpen(Outlook.of(compiler, word.askedWhen()), subject);
    }

    private Candidate group(String value) {
        int slot = symbols.slot(Facts.GROUP);
        long group = symbols.ordinal(Facts.GROUP, value);
        return new Candidate(
                subject -> {
                    subject.slots[slot] = memberships.counted(group);
                    subject.givenGroup = group;
                    return memberships.contradicting(group, subject).isEmpty();
                },
                _ -> value);
    }

    Candidate bit(String set, String id) {
        long bit = symbols.bit(set, id);
        return always(
                id,
                set.equals(Facts.EVIDENCE) ? subject -> subject.evidence |= bit : subject -> subject.products |= bit);
    }

    /** A category held for long, and where rows look at its recognition, since each day that they can tell apart. */
    Stream<Candidate> categories(String id, Map<String, Comparisons> bounds) {
        return categories(id, bounds, false);
    }

    /** The same, of whom it cannot be nothing. */
    Stream<Candidate> categoriesOrNone(String id, Map<String, Comparisons> bounds) {
        return categories(id, bounds, true);
    }

    private Stream<Candidate> categories(String id, Map<String, Comparisons> bounds, boolean otherwise) {
        Comparisons recognition = bounds.get(recognition(id));
        Stream<Value> days = recognition == null ? Stream.of() : dates(recognition(id), recognition).stream();
        Term word = policy.vocabulary().categories().get(id);
        return Stream.concat(Stream.of(_ -> Values.LONG_AGO), days)
                .map(day -> offered(word, category(id, day), otherwise));
    }

    private static String recognition(String category) {
        return Facts.CATEGORIES + '.' + category + ComparisonsCollector.RECOGNISED_ON;
    }

    private Candidate category(String id, Value day) {
        int index = symbols.category(id);
        long closure = symbols.closure(id);
        return new Candidate(
                subject -> {
                    long since = day.of(subject);
                    subject.held.add(index, closure, since, Long.MAX_VALUE);
                    subject.paidOn(subject.paid());
                    return since != Values.ABSENT && since <= subject.paid();
                },
                _ -> id);
    }

    /** All these years, as far as they are not known, with one value. */
    List<Candidate> ofYears(Collection<String> years) {
        int[] indices = years.stream()
                .mapToInt(year -> symbols.historyIndex(SymbolTable.historyYear(year)))
                .filter(index -> index >= 0)
                .toArray();
        return historyValues(false, indices);
    }

    /** All identities of these recognitions that were told without a day, recognised on one day. */
    List<Candidate> ofRecognitions(Collection<String> recognitions, Map<String, Comparisons> bounds) {
        int[] categories = recognitions.stream().mapToInt(this::categoryOf).toArray();
        Comparisons found = new Comparisons();
        recognitions.forEach(fact -> found.addAll(bounds.getOrDefault(fact, new Comparisons())));
        return recognitions.isEmpty()
                ? List.of()
                : dates(Facts.CATEGORIES, found).stream()
                        .map(day -> recognised(categories, day))
                        .toList();
    }

    private int categoryOf(String recognition) {
        return symbols.category(recognition.substring(Facts.CATEGORIES.length() + 1, recognition.lastIndexOf('.')));
    }

    /** @param current whether it is the insurance year itself, of which only what can be by the day of payment is offered */
    private List<Candidate> historyValues(boolean current, int... indices) {
        FactDefinition history = policy.vocabulary().facts().get(Facts.HISTORY);
        return history == null || indices.length == 0
                ? List.of()
                : history.choices().keySet().stream()
                        .map(value -> {
                            byte code = (byte) symbols.historyCode(value);
                            Candidate told = always(value, subject -> {
                                for (int index : indices) {
                                    subject.history[index] =
                                            subject.history[index] == 0 ? code : subject.history[index];
                                }
                            });
                            return current ? offered(policy.vocabulary().terms().get(value), told) : told;
                        })
                        .toList();
    }

    /** Days that rows can tell apart: fixed ones, and ones a period before the payment or beside another day that is told. */
    private List<Value> dates(String fact, Comparisons found) {
        Set<Long> periods = found.spans();
        periods.add(Values.period(0, 0));
        List<Value> given = found.beside.stream()
                .filter(other -> !other.equals(fact))
                .flatMap(other -> day(other).stream())
                .toList();
        List<Value> days = new ArrayList<>();
        for (long delta = -1; delta <= 1; delta++) {
            long step = delta;
            found.dates.forEach(date -> days.add(_ -> date + step));
            for (long period : periods) {
                days.add(subject -> Values.shift(subject.paid(), period, -1) + step);
                given.forEach(day -> {
                    days.add(subject -> beside(day.of(subject), period, -1, step));
                    days.add(subject -> beside(day.of(subject), period, 1, step));
                });
            }
        }
        return days;
    }

    /** The day that another fact tells: its own, or that of a recognition; none of other facts. */
    private Optional<Value> day(String fact) {
        if (fact.endsWith(ComparisonsCollector.RECOGNISED_ON)) {
            int category = categoryOf(fact);
            return Optional.of(subject -> subject.held.since(category, subject.asOf));
        }
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        if (definition == null || definition.type() != Type.DATE || fact.equals(Facts.PAID)) {
            return Optional.empty();
        }
        int slot = symbols.slot(fact);
        return Optional.of(subject -> subject.slots[slot]);
    }

    /** A day some time before or after a day that is told; absent where it is not. */
    private static long beside(long day, long period, int sign, long step) {
        return day > Values.LONG_AGO ? Values.shift(day, period, sign) + step : Values.ABSENT;
    }

    private static Function<Subject, String> written(Value day) {
        return subject -> Values.date(day.of(subject)).toString();
    }

    private Candidate date(FactDefinition definition, Value day) {
        String fact = definition.id();
        int slot = symbols.slot(fact);
        boolean birth = fact.equals(Facts.BIRTH) || fact.equals(Facts.BIRTH_DATE);
        int otherSlot = birth ? symbols.slot(fact.equals(Facts.BIRTH) ? Facts.BIRTH_DATE : Facts.BIRTH) : slot;
        return new Candidate(
                subject -> {
                    long value = day.of(subject);
                    subject.slots[slot] = value;
                    subject.slots[otherSlot] = value;
                    return value != Values.ABSENT
                            && (!birth || value <= subject.paid())
                            && definition.bounds().admit(value, subject.paid());
                },
                written(day));
    }

    /** A day of recognition matters only for categories held without one; it is never after the payment. */
    private static Candidate recognised(int[] categories, Value day) {
        return new Candidate(
                subject -> {
                    long value = day.of(subject);
                    if (value == Values.ABSENT || value > subject.paid()) {
                        return false;
                    }
                    boolean undated = false;
                    for (int category : categories) {
                        undated |= subject.held.date(category, value);
                    }
                    subject.paidOn(subject.paid());
                    return undated;
                },
                written(day));
    }
}
