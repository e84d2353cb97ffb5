package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.FactSets;
import io.canbao.policypack.analysis.trial.FactWords;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody whom no window row answers, whatever it is that tells them from others: an age, an identity, a year missed, a proof. */
final class UnansweredPeople {

    /** Whoever exists is found within some hundred steps; to prove that nobody does may take many thousands. */
    private static final int STEPS = 1000;

    private final Inspection pack;
    private final Trials trials;

    UnansweredPeople(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /** One of them, with as little said as makes the difference. */
    Optional<Person> find() {
        CaseSearch search = pack.search().whereEverythingIsGiven().within(STEPS).where(inTheYears());
        pack.policy().tables().eligibility().stream()
                .map(row -> row.head().when())
                .filter(UnansweredPeople::restsOnNoWindow)
                .forEach(search::whereNot);
        pack.policy()
                .tables()
                .windows()
                .forEach(window -> search.whereNot(window.head().when()));
        return search.find() instanceof CaseSearch.Outcome.Found found
                ? Optional.of(found.example().facts()).filter(this::unanswered).map(this::person)
                : Optional.empty();
    }

    /** Whether rows of eligibility leave nobody who could enter any window. */
    boolean isEverybodyRefused() {
        CaseSearch search = pack.search().where(pack.anyWindow());
        pack.policy()
                .tables()
                .eligibility()
                .forEach(row -> search.whereNot(row.head().when()));
        return pack.policy().tables().windows().stream().anyMatch(Rule.Open.class::isInstance)
                && search.find() instanceof CaseSearch.Outcome.None;
    }

    private Condition inTheYears() {
        LocalDate first = trials.days().getFirst();
        return new Condition.InRange(
                new Expression.FactValue(Facts.PAID),
                new Condition.Range(day(first), true, day(trials.lastDay()), true));
    }

    private static Expression day(LocalDate day) {
        return new Expression.Constant(Type.DATE, Values.date(day));
    }

    /** A test of the window in hand has no answer here, and a definition may hold one. */
    private static boolean restsOnNoWindow(Condition condition) {
        boolean[] rests = new boolean[1];
        References.walk(
                condition,
                test -> rests[0] |= test instanceof Condition.EntryIs || test instanceof Condition.Defined,
                _ -> {});
        return !rests[0];
    }

    private boolean unanswered(Facts facts) {
        LocalDate paid = facts.paid();
        return paid != null
                && trials.tiers().stream()
                        .noneMatch(tier -> trials.one(facts, paid, tier).answered());
    }

    private Person person(Facts someone) {
        Facts smallest = someone;
        Optional<Facts> less = Optional.of(someone);
        while (less.isPresent()) {
            smallest = less.get();
            less = FactSets.withLess(smallest).stream().filter(this::unanswered).findFirst();
        }
        return new Person(FactWords.words(smallest, pack.policy()), smallest);
    }
}
