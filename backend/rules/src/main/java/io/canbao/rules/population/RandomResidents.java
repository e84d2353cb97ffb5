package io.canbao.rules.population;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Residents of any policy, made up of what its own words and facts allow: every group, set of identities, history, event and
 * declared fact, paying on any day from the start of the year before to the end of the year after.
 */
public final class RandomResidents {

    /** Facts that the day of payment, the tier or a bill give, or that are given as a part of something else. */
    private static final Set<String> APART = Set.of(
            Facts.PAID,
            Facts.ORDERED,
            Facts.ARRIVED,
            Facts.TIER,
            Facts.HISTORY,
            "recognisedOn",
            "setting",
            "hospitalLevel",
            "minor",
            "bill",
            "bill.chineseMedicine",
            "year.reimbursed",
            "year.selfPaid");

    private static final int HISTORY_YEARS = 6;
    private static final int MOST_IDENTITIES = 4;
    private static final long MOST_FEN = 2_000_000;
    private static final int MOST_THINGS = 20;

    /** So often a value within narrow bounds is looked for before the fact is left out. */
    private static final int TRIES = 20;

    private final Policy policy;
    private final Random source;
    private final List<FactDefinition> facts;
    private final LocalDate first;
    private final int days;

    /**
     * People who may tell whatever a policy asks.
     *
     * @param source of chance; the same seed makes the same people
     */
    public RandomResidents(Policy policy, Random source) {
        this.policy = policy;
        this.source = source;
        this.facts = policy.vocabulary().facts().values().stream()
                .filter(fact -> tellable(fact.id()))
                .toList();
        this.first = LocalDate.of(policy.year() - 1, 1, 1);
        this.days = (int) (LocalDate.of(policy.year() + 2, 1, 1).toEpochDay() - first.toEpochDay());
    }

    /** Whether a fact is given by itself. */
    public static boolean tellable(String fact) {
        return !APART.contains(fact);
    }

    /** Somebody, of whom about as much is given as is left out. */
    public Facts next() {
        return on(anyDay());
    }

    /** Somebody who pays on a day. */
    public Facts on(LocalDate paid) {
        Facts facts = Facts.paidOn(paid);
        for (FactDefinition fact : this.facts) {
            facts = source.nextInt(3) == 0 ? tell(facts, fact, paid) : facts;
        }
        return source.nextInt(3) == 0 ? tellHistory(facts) : facts;
    }

    /** Any day that a payment may be made on. */
    public LocalDate anyDay() {
        return first.plusDays(source.nextInt(days));
    }

    /** The years of which residents tell, as facts. */
    public List<String> years() {
        return IntStream.range(0, HISTORY_YEARS)
                .mapToObj(year -> Facts.HISTORY + '.' + (policy.year() - year))
                .toList();
    }

    /** The same resident, who now also gives a fact of the policy, or of a year. */
    public Facts tell(Facts facts, String fact) {
        if (years().contains(fact)) {
            return tellYear(facts, fact);
        }
        LocalDate paid = facts.paid();
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        if (paid == null || definition == null) {
            throw new IllegalArgumentException(fact);
        }
        return tell(facts, definition, paid);
    }

    private Facts tell(Facts facts, FactDefinition fact, LocalDate paid) {
        for (int tries = 0; tries < TRIES; tries++) {
            Facts given = tellAnything(facts, fact, paid);
            Long value = given.values().get(fact.id());
            if (value == null || fact.bounds().admit(value, paid.toEpochDay())) {
                return given;
            }
        }
        return facts;
    }

    private Facts tellAnything(Facts facts, FactDefinition fact, LocalDate paid) {
        return switch (fact.type()) {
            case CHOICE ->
                fact.choices().isEmpty()
                        ? facts
                        : facts.with(fact.id(), any(fact.choices().keySet()));
            case BOOLEAN -> facts.with(fact.id(), Boolean.toString(source.nextBoolean()));
            case DATE -> facts.with(fact.id(), dayBefore(paid));
            case NUMBER, PERIOD -> facts.with(fact.id(), source.nextInt(MOST_THINGS));
            case AMOUNT -> facts.with(fact.id(), source.nextLong(MOST_FEN));
            case SET -> tellSet(facts, fact.id(), paid);
        };
    }

    private Facts tellSet(Facts facts, String set, LocalDate paid) {
        return switch (set) {
            case Facts.CATEGORIES -> tellCategories(facts, paid);
            case Facts.EVIDENCE ->
                policy.vocabulary().evidence().isEmpty()
                        ? facts
                        : facts.withEvidence(any(policy.vocabulary().evidence().keySet()));
            case Facts.PRODUCTS ->
                policy.vocabulary().products().isEmpty()
                        ? facts
                        : facts.withProduct(any(policy.vocabulary().products().keySet()));
            default -> facts;
        };
    }

    private Facts tellCategories(Facts facts, LocalDate paid) {
        Facts given = facts;
        for (int held = 1 + source.nextInt(MOST_IDENTITIES); held > 0; held--) {
            given = given.withCategory(anyCategory(paid));
        }
        return given;
    }

    /** An identity, most often one that lasts and was recognised long ago. */
    public Facts.HeldCategory anyCategory(LocalDate paid) {
        LocalDate recognised = source.nextInt(2) == 0 ? null : dayBefore(paid);
        LocalDate ended = source.nextInt(6) == 0 ? dayBefore(paid.plusYears(1)) : null;
        return new Facts.HeldCategory(any(policy.vocabulary().categories().keySet()), recognised, ended);
    }

    private Facts tellHistory(Facts facts) {
        Facts given = facts;
        List<String> years = years();
        for (String year : years) {
            given = source.nextInt(year.equals(years.getFirst()) ? 20 : 2) == 0 ? tellYear(given, year) : given;
        }
        return given;
    }

    private Facts tellYear(Facts facts, String year) {
        FactDefinition history = policy.vocabulary().facts().get(Facts.HISTORY);
        return history == null ? facts : facts.with(year, any(history.choices().keySet()));
    }

    /** Lately as often as long ago, and sometimes on that very day or in a leap year's February. */
    private LocalDate dayBefore(LocalDate day) {
        return switch (source.nextInt(6)) {
            case 0 -> day;
            case 1, 2 -> day.minusDays(source.nextInt(120));
            case 3 -> day.minusDays(source.nextInt(800));
            case 4 -> LocalDate.of(2024, 2, 29).isAfter(day) ? day.minusMonths(3) : LocalDate.of(2024, 2, 29);
            default -> day.minusDays(source.nextInt(30_000));
        };
    }

    private String any(Set<String> ids) {
        return ids.stream().skip(source.nextInt(ids.size())).findFirst().orElseThrow();
    }
}
