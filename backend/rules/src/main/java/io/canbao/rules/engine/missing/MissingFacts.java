package io.canbao.rules.engine.missing;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.tables.Deciding;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which missing facts can still change an answer, and how: every missing fact is tried with every value that
 * the rules can tell apart, all others staying on their baseline.
 */
public final class MissingFacts {

    /**
     * A missing fact that can change the answer.
     *
     * @param effects one for each different answer that a value of the fact leads to
     * @param together other missing facts without which it changes nothing; the effects take them as needed
     * @param weight how much the fact can change at most: another outcome outweighs any amount, a day of cover a yuan
     */
    public record Open(String fact, List<Effect> effects, List<String> together, long weight) {

        private boolean offers(String value) {
            return MissingFacts.offers(effects, value);
        }

        /** Adds the values that another row makes worth giving. */
        private Open with(Open other) {
            List<Effect> all = new ArrayList<>(effects);
            other.effects.stream().filter(effect -> !offers(effect.value())).forEach(all::add);
            return new Open(fact, List.copyOf(all), together, Math.max(weight, other.weight));
        }
    }

    /** What the answer becomes with one value of a missing fact. */
    public record Effect(String value, Decision decision) {}

    private static final long OTHER_OUTCOME = 1_000_000_00;
    private static final long FEN_A_DAY = 100;
    private static final long DAYS_A_YEAR = 365;

    private final Deciding deciding;
    private final CandidateValues candidates;
    /** What nobody knows before it happens, and who is asked then is the bank. */
    private static final Set<String> OF_THE_PAYMENT = Set.of(Facts.ORDERED, Facts.ARRIVED);

    private final List<Askable> askable;
    private final List<Combination> combinations;

    /** Works out once what the facts of a policy are tried with. */
    public MissingFacts(Deciding deciding) {
        this.deciding = deciding;
        Compiler compiler = deciding.compiler();
        this.candidates = new CandidateValues(compiler, deciding.memberships());
        this.askable = candidates.byFact().entrySet().stream()
                .filter(fact -> !OF_THE_PAYMENT.contains(fact.getKey()))
                .map(fact -> askable(fact.getKey(), fact.getValue()))
                .toList();
        this.combinations = new Combinations(compiler, candidates).list();
    }

    private Askable askable(String fact, List<CandidateValues.Candidate> values) {
        FactDefinition definition = deciding.policy().vocabulary().facts().get(fact);
        Type type = definition == null ? Type.SET : definition.type();
        Asking asking = definition == null ? Asking.ALWAYS : definition.asking();
        return new Askable(
                fact,
                type,
                values,
                deciding.rows().readers(fact),
                asking.of(),
                deciding.compiler().test(asking.when()));
    }

    /**
     * The missing facts that can change the answer to whoever pays in a tier, the most decisive first.
     *
     * @param facts what is given; the subject is these facts, bound
     */
    public List<Open> of(Facts facts, Subject subject, int tier) {
        return of(facts, new Baseline(subject, tier, false));
    }

    /** The missing facts that can change what is paid back of a payment, likewise. */
    public List<Open> ofRefunds(Facts facts, Subject subject, int tier) {
        return of(facts, new Baseline(subject, tier, true));
    }

    /**
     * The events that nobody told of and that would bring whoever pays in a tier what is wanted, had they happened.
     *
     * @param facts what is given; the subject is these facts, bound
     * @param wanted of a day on which the event may have happened, its answer, and the answer without the event
     */
    public Set<String> events(Facts facts, Subject subject, int tier, Wanted wanted) {
        Baseline baseline = new Baseline(subject, tier, false);
        Set<String> found = new LinkedHashSet<>();
        for (Askable fact : askable) {
            if (fact.fact().startsWith(Facts.EVENTS + '.')
                    && fact.isMissing(facts)
                    && baseline.asks(fact)
                    && isSensible(fact, subject)
                    && baseline.brings(fact, wanted)) {
                found.add(fact.fact());
            }
        }
        return found;
    }

    /** Whether an answer is what somebody looks for. */
    @FunctionalInterface
    public interface Wanted {

        /**
         * Whether it is.
         *
         * @param value a day on which an event may have happened, as facts write it
         * @param decision the answer had it happened then
         * @param without the answer as it is
         */
        boolean test(String value, Decision decision, Decision without);
    }

    private List<Open> of(Facts facts, Baseline baseline) {
        Map<String, Askable> missing = new LinkedHashMap<>();
        for (Askable fact : askable) {
            if (fact.isMissing(facts) && baseline.asks(fact)) {
                missing.put(fact.fact(), fact);
            }
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<String, Open> open = new LinkedHashMap<>();
        missing.forEach((fact, askable) -> baseline.open(askable).ifPresent(found -> open.put(fact, found)));
        for (Combination combination : combinations) {
            baseline.together(combination, missing, open).forEach(found -> open.merge(found.fact(), found, Open::with));
        }
        return open.values().stream()
                .sorted(Comparator.comparingLong(Open::weight).reversed())
                .toList();
    }

    private boolean isSensible(Askable fact, Subject subject) {
        return deciding.memberships().asGiven(fact.sensible(), subject);
    }

    /** Whether a payer of whom so much is known would be asked for a fact if it could change the answer. */
    public boolean asks(String fact, Subject subject) {
        return askable.stream()
                .filter(askable -> askable.fact().equals(fact))
                .allMatch(askable -> askable.askedOf() == Asking.Of.RESIDENT && isSensible(askable, subject));
    }

    /** Whether a payer of whom so much is known would be offered an identity or a channel among the answers to a question. */
    public boolean offers(Term word, Subject subject) {
        return candidates.isOffered(word, subject);
    }

    /** The answer with all missing facts on their baseline, and what becomes of it. */
    private final class Baseline {

        private final Subject subject;
        private final int tier;
        private final Decision decision;
        private final boolean refunding;
        private final List<Trace.Award> awards;
        private final List<Trace.Refund> refunds;
        private final Subject changed = deciding.subject();

        private Baseline(Subject subject, int tier, boolean refunding) {
            this.subject = subject;
            this.tier = tier;
            this.refunding = refunding;
            this.decision = deciding.decide(subject, tier);
            this.awards = deciding.awards(subject, decision);
            this.refunds = deciding.refunds(subject, decision);
        }

        /** Whether a fact is one for whoever asks. */
        private boolean asks(Askable fact) {
            return switch (fact.askedOf()) {
                case RESIDENT -> true;
                case OFFICE -> false;
                case REFUND -> refunding;
            };
        }

        /** Read in the state of the decision just made. Why a payment is refused is not worth a question. */
        private boolean same(Decision other) {
            if (refunding) {
                return refunds.equals(deciding.refunds(changed, other));
            }
            boolean refused = !decision.accepted() && !other.accepted();
            return refused || (other.sameAs(decision) && awards.equals(deciding.awards(changed, other)));
        }

        private boolean brings(Askable fact, Wanted wanted) {
            for (CandidateValues.Candidate value : fact.values()) {
                Decision other = alone(value, fact.readers());
                if (other != null && wanted.test(value.label().apply(subject), other, decision)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Open> open(Askable fact) {
            if (!isSensible(fact, subject)) {
                return Optional.empty();
            }
            return open(fact, fact.values(), List.of(), value -> alone(value, fact.readers()));
        }

        /** The answer with one value of a fact that these rows look at, null where it makes no sense. */
        private @Nullable Decision alone(CandidateValues.Candidate value, RowIndex.Readers readers) {
            changed.copy(subject);
            return value.setting().applyTo(changed) ? deciding.decideAgain(subject, decision, changed, readers) : null;
        }

        private Optional<Open> open(
                Askable fact,
                List<CandidateValues.Candidate> values,
                List<String> together,
                Function<CandidateValues.Candidate, @Nullable Decision> tried) {
            boolean choice = fact.isChoice();
            boolean member = fact.fact().equals(Facts.CATEGORIES);
            List<Effect> effects = new ArrayList<>();
            boolean changes = false;
            long weight = 0;
            for (CandidateValues.Candidate value : values) {
                // An identity that moves an amount or a day is worth asking for, whatever else the day of its
                // recognition
                // changes.
                if ((member && moves(effects, value.label().apply(subject))) || (value.far() && changes)) {
                    continue;
                }
                Decision other = tried.apply(value);
                if (other == null) {
                    continue;
                }
                boolean same = other == decision || same(other);
                changes |= !same;
                weight = Math.max(weight, weight(decision, other));
                if (choice || !same) {
                    Effect effect = new Effect(value.label().apply(subject), other);
                    if (member && moves(other)) {
                        effects.removeIf(shown -> shown.value().equals(effect.value()));
                    }
                    if (choice || !fact.isShown(effect, effects, decision)) {
                        effects.add(effect);
                    }
                }
            }
            return changes
                    ? Optional.of(new Open(fact.fact(), List.copyOf(effects), together, weight))
                    : Optional.empty();
        }

        /** Whether somebody pays otherwise, or is covered on other days. */
        private boolean moves(Decision other) {
            return decision.accepted() != other.accepted()
                    || decision.payableFen() != other.payableFen()
                    || !other.coversAs(decision);
        }

        private boolean moves(List<Effect> effects, String value) {
            for (Effect effect : effects) {
                if (effect.value().equals(value) && moves(effect.decision())) {
                    return true;
                }
            }
            return false;
        }

        private List<Open> together(Combination combination, Map<String, Askable> missing, Map<String, Open> askable) {
            List<Combination.Part> parts = combination.missing(
                    missing.keySet(),
                    (fact, value) -> {
                        Open found = askable.get(fact);
                        return found != null && (value.isEmpty() || found.offers(value));
                    },
                    subject);
            if (parts.isEmpty()) {
                return List.of();
            }
            List<Askable> all = parts.stream()
                    .flatMap(part -> part.facts().stream())
                    .distinct()
                    .flatMap(fact -> Stream.ofNullable(missing.get(fact)))
                    .toList();
            int[] witness = combination.witness(
                    parts, subject, changed, other -> allSensible(all, other) && !same(deciding.decide(other, tier)));
            if (witness == null) {
                return List.of();
            }
            List<Open> open = new ArrayList<>();
            for (int part = 0; part < witness.length; part++) {
                int own = part;
                Function<CandidateValues.Candidate, @Nullable Decision> tried =
                        value -> beside(parts, witness, own, value);
                for (Askable fact : all) {
                    if (parts.get(part).facts().contains(fact.fact()) && isSensible(fact, subject)) {
                        List<String> companions = all.stream()
                                .map(Askable::fact)
                                .filter(other -> !other.equals(fact.fact()))
                                .toList();
                        open(fact, parts.get(part).values(), companions, tried).ifPresent(open::add);
                    }
                }
            }
            return open;
        }

        /** Whether each question makes sense once the others are answered. */
        private boolean allSensible(List<Askable> facts, Subject answered) {
            for (Askable fact : facts) {
                if (!isSensible(fact, answered)) {
                    return false;
                }
            }
            return true;
        }

        /** The answer with a value of one part beside those of the others that make a row apply. */
        private @Nullable Decision beside(
                List<Combination.Part> parts, int[] witness, int own, CandidateValues.Candidate value) {
            changed.copy(subject);
            for (int part = 0; part < witness.length; part++) {
                if (part != own) {
                    parts.get(part).tried().get(witness[part]).setting().applyTo(changed);
                }
            }
            return value.setting().applyTo(changed) ? deciding.decide(changed, tier) : null;
        }
    }

    private static boolean offers(List<Effect> effects, String value) {
        for (Effect effect : effects) {
            if (effect.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static long weight(Decision baseline, Decision changed) {
        return (baseline.accepted() == changed.accepted() ? 0 : OTHER_OUTCOME)
                + distance(baseline.payableFen(), changed.payableFen(), OTHER_OUTCOME)
                + FEN_A_DAY * distance(baseline.coverFrom(), changed.coverFrom(), DAYS_A_YEAR);
    }

    private static long distance(long one, long other, long unknown) {
        if (one == other) {
            return 0;
        }
        return Values.known(one) && Values.known(other) ? Math.abs(one - other) : unknown;
    }

    /** Fixed days on which the deciding may begin to answer otherwise, as epoch days. */
    public SortedSet<Long> paymentDays() {
        return candidates.paymentDays();
    }
}
