package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question without words: ids, codes, amounts, days and clauses, in no language. It is what is kept and
 * compared, since it stays equal when a wording changes; {@link Explaining} makes the sentences from it. Deciding the same
 * facts by the same rules again gives an equal one.
 *
 * @param region code of the county
 * @param year insurance year
 * @param paidOn day of payment that was asked about
 * @param recommendedTier a tier that is free when another is not, or null
 * @param tiers one for each tier asked for, in the policy's order
 */
public record Decided(
        String region, int year, LocalDate paidOn, @Nullable String recommendedTier, List<Tier> tiers) {

    /** Keeps the list as it is now. */
    public Decided {
        tiers = List.copyOf(tiers);
    }

    /** What was decided for a tier, if it was asked for. */
    public Optional<Tier> tier(String id) {
        return tiers.stream().filter(tier -> tier.tier().equals(id)).findFirst();
    }

    /**
     * The answer for one tier.
     *
     * @param ruling what the rules come to
     * @param applied every rule that applies to the case, once each, in the order in which an explanation goes through them
     * @param identities by rule of a subsidy, the identity for which it applies; rules that ask for none are left out
     * @param otherIdentities identities that earn nothing more here
     * @param nextOpensOn where it is refused, the next day on which the same question is accepted, or null
     * @param needs missing facts that could change the answer, the most decisive first
     */
    public record Tier(
            String tier,
            Ruling ruling,
            List<Applied> applied,
            Map<String, String> identities,
            List<OtherIdentity> otherIdentities,
            @Nullable LocalDate nextOpensOn,
            List<Warning> warnings,
            List<Need> needs) {

        /** Keeps the lists as they are now. */
        public Tier {
            applied = List.copyOf(applied);
            identities = Collections.unmodifiableMap(new LinkedHashMap<>(identities));
            otherIdentities = List.copyOf(otherIdentities);
            warnings = List.copyOf(warnings);
            needs = List.copyOf(needs);
        }
    }

    /** A rule that applies, with the clause it rests on. */
    public record Applied(String rule, Clause clause) {}

    /**
     * An identity that earns nothing more here.
     *
     * @param amount what it would have earned by itself
     * @param winner the rule of the subsidy that it lost against, or whose tests it does not meet, or null
     * @param unmet where it does not meet tests of a rule, the facts that these look at; {@code entry} for the window in hand
     */
    public record OtherIdentity(
            String category,
            Figure<Money> amount,
            Why why,
            @Nullable String winner,
            List<String> unmet) {

        /** Keeps the list as it is now. */
        public OtherIdentity {
            unmet = List.copyOf(unmet);
        }

        /** Why an identity earns nothing more. */
        public enum Why {
            /** What it would earn is lower than what applies. */
            LOWER,
            /** What it would earn is the same as what applies. */
            EQUAL,
            /** Another identity applies; which of them is worth more is not known. */
            BESIDE,
            /** The subsidies before it already pay the whole fee. */
            NOTHING_LEFT,
            /** Its rule says that there is no subsidy. */
            NONE,
            /** Its rule asks for something that the person or the payment does not meet. */
            UNMET,
            /** It is not held on the day of payment. */
            NOT_HELD,
            /** No rule of the policy names it. */
            NO_SUBSIDY,
            /** No rule applies to it; answers of release 0.1.0 do not say why. */
            NO_RULE
        }
    }

    /**
     * Something the reader of the answer should know.
     *
     * @param about ids of what it is about: of {@code HINT} the rule; of {@code PRODUCT_NOT_OFFERED} the product; of
     *     {@code BETTER_CHANNEL} the window and then its channels; of {@code FACT_MISSING} and {@code COVER_FACT_MISSING} the
     *     facts that would help; of {@code UNSPECIFIED} the figure that the text leaves open and then the rules that set it;
     *     of {@code DAY_ASSUMED} the day of treatment that is taken for one that nobody told;
     *     of {@code PAYABLE_BETWEEN} the least and the most that may have to be paid, each empty where it is not known;
     *     of {@code COVER_BETWEEN} and {@code WAIT_BETWEEN} likewise the
     *     earliest and the latest first day and the shortest and the longest wait; of {@code NO_COVER_LEFT} the
     *     window whose first covered day lies after its last one, none where the payment itself does; of
     *     {@code WAIT_OUTLIVES_YEAR} none
     */
    public record Warning(String code, List<String> about) {}

    /**
     * A missing fact that could change the answer.
     *
     * @param effects one for each different answer that a value of it leads to
     * @param together other missing facts without which it changes nothing; the effects take them as needed
     */
    public record Need(String fact, List<Effect> effects, List<String> together) {}

    /** What one value of a missing fact, written as facts take it, would lead to. */
    public record Effect(
            String value,
            boolean accepted,
            Figure<Money> payable,
            Figure<LocalDate> from,
            Figure<LocalDate> to,
            Figure<LocalDate> retroactiveFrom) {}
}
