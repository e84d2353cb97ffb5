package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Quotes what residents ask: decides every tier and says which missing facts could change it. Stateless and shared; the same
 * policy and facts always give an equal answer.
 */
public final class Quoting {

    private final CompiledPolicy compiled;
    private final Policy policy;

    /** Quotes by a policy. */
    public Quoting(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
    }

    /**
     * Decides one question and explains it.
     *
     * @param facts valid for the policy, with a day of payment
     * @param language of all texts
     * @param explain whether to give the reasons; everything else is given in any case
     * @throws NullPointerException if the facts tell no day of payment
     */
    public Quote quote(Facts facts, Language language, boolean explain) {
        return new Explaining(compiled, language).quote(decide(facts), explain);
    }

    /**
     * Decides one question: all tiers, or the one that the facts ask for.
     *
     * @param facts valid for the policy, with a day of payment
     * @throws NullPointerException if the facts tell no day of payment
     */
    public Decided decide(Facts facts) {
        Subject subject = compiled.subject(facts);
        List<Tried> tried = new ArrayList<>();
        for (int tier = 0; tier < policy.vocabulary().tiers().size(); tier++) {
            Trace trace = new Trace();
            tried.add(new Tried(compiled.decide(subject, tier, trace), trace));
        }
        return decided(facts, subject, tried);
    }

    /** A tier's decision and what led to it. */
    record Tried(Decision decision, Trace trace) {}

    /**
     * The answer that decisions come to.
     *
     * @param subject these facts, bound
     * @param tried of every tier, for these facts
     */
    Decided decided(Facts facts, Subject subject, List<Tried> tried) {
        List<Decided.Tier> tiers = new ArrayList<>();
        int index = 0;
        for (String id : policy.vocabulary().tiers().keySet()) {
            if (chosen(facts, id)) {
                Tried one = tried.get(index);
                LocalDate nextOpening = nextOpening(subject, index, one.decision());
                List<MissingFacts.Open> open = compiled.missingFacts().of(facts, subject, index);
                tiers.add(new DecidedTier(policy, state(subject, index), facts, id, one.decision(), one.trace())
                        .decided(nextOpening, open));
            }
            index++;
        }
        return new Decided(
                policy.region(),
                policy.year(),
                Objects.requireNonNull(facts.paid(), "a quote needs a day of payment"),
                recommendedTier(tried),
                tiers);
    }

    /** The state of a tier's decision, which is made again after other questions were asked of the subject. */
    private CompiledPolicy.Evaluation state(Subject subject, int tier) {
        compiled.decide(subject, tier);
        return compiled.evaluation(subject);
    }

    private static boolean chosen(Facts facts, String tier) {
        String only = facts.choices().get(Facts.TIER);
        return only == null || only.equals(tier);
    }

    /** A tier that costs nothing when another one does. */
    private @Nullable String recommendedTier(List<Tried> tried) {
        int free = -1;
        boolean allFree = true;
        for (int tier = 0; tier < tried.size(); tier++) {
            boolean costsNothing = tried.get(tier).decision().payableFen() == 0;
            allFree &= costsNothing;
            if (costsNothing && free < 0) {
                free = tier;
            }
        }
        return free < 0 || allFree
                ? null
                : List.copyOf(policy.vocabulary().tiers().keySet()).get(free);
    }

    /** The next day on which a question refused now is accepted, up to the end of the year after; null for none. */
    private @Nullable LocalDate nextOpening(Subject subject, int tier, Decision decision) {
        if (decision.accepted()) {
            return null;
        }
        long paid = subject.paid();
        long last = LocalDate.of(policy.year() + 1, 12, 31).toEpochDay();
        LocalDate opening = null;
        for (long day = paid + 1; day <= last && opening == null; day++) {
            if (compiled.decide(subject.paidOn(day), tier).accepted()) {
                opening = LocalDate.ofEpochDay(day);
            }
        }
        subject.paidOn(paid);
        return opening;
    }
}
