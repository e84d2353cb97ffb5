package io.canbao.rules;

import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, built by words: {@code aResident().aged(67).in("subsistence").paying("2025-03-10")}. Pays on
 * 1 November 2024 and asks for every tier unless said otherwise.
 */
public final class Resident {

    private final LocalDate paying;
    private final @Nullable Integer age;
    private final Facts facts;

    private Resident(LocalDate paying, @Nullable Integer age, Facts facts) {
        this.paying = paying;
        this.age = age;
        this.facts = facts;
    }

    public static Resident aResident() {
        return new Resident(LocalDate.of(2024, 11, 1), null, Facts.NONE);
    }

    private Resident with(UnaryOperator<Facts> change) {
        return new Resident(paying, age, change.apply(facts));
    }

    public Resident paying(String day) {
        return new Resident(LocalDate.parse(day), age, facts);
    }

    /** Has a birthday on the day of payment. */
    public Resident aged(int years) {
        return new Resident(paying, years, facts);
    }

    public Resident born(String day) {
        return with(facts -> facts.with(Facts.BIRTH_DATE, LocalDate.parse(day)));
    }

    /** Holds a category, since long ago and until further notice. */
    public Resident in(String category) {
        return with(facts -> facts.withCategory(category));
    }

    public Resident in(String category, @Nullable String recognisedOn, @Nullable String endedOn) {
        return with(facts -> facts.withCategory(new Facts.HeldCategory(category, day(recognisedOn), day(endedOn))));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    public Resident belongingTo(String group) {
        return giving(Facts.GROUP, group);
    }

    public Resident giving(String fact, String value) {
        return with(facts -> facts.with(fact, value));
    }

    public Resident giving(String fact, long value) {
        return with(facts -> facts.with(fact, value));
    }

    public Resident after(String event, String day) {
        return with(facts -> facts.with(Facts.EVENTS + '.' + event, LocalDate.parse(day)));
    }

    public Resident showing(String evidence) {
        return with(facts -> facts.withEvidence(evidence));
    }

    public Resident taking(String product) {
        return with(facts -> facts.withProduct(product));
    }

    public Resident having(int year, String history) {
        return giving(Facts.HISTORY + '.' + year, history);
    }

    /** Says that there is nothing of a kind: nobody need ask. */
    public Resident without(String fact) {
        return with(facts -> facts.given(fact));
    }

    /** Has not said on which day the payment is. */
    public Facts undated() {
        return age == null ? facts : facts.with(Facts.BIRTH_DATE, paying.minusYears(age));
    }

    public Facts facts() {
        return undated().with(Facts.PAID, paying);
    }

    @Override
    public String toString() {
        Facts given = undated();
        return given.choices() + " " + given.values() + " " + given.categories() + " " + given.evidence();
    }
}
