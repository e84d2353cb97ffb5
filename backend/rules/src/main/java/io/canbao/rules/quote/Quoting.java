package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Subject;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Quotes what residents ask: decides every tier, explains it, and says which missing facts could change it.
 * Stateless and shared; the same policy and facts always give an equal quote.
 */
public final class Quoting {

    private final CompiledPolicy compiled;
    private final Policy policy;

    public Quoting(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
    }

    /**
     * Quotes one question.
     *
     * @param facts valid for the policy, with a day of payment
     * @param language of all texts
     * @param explain whether to give the reasons; everything else is given in any case
     */
    public Quote quote(Facts facts, Language language, boolean explain) {
        Subject subject = compiled.bind(facts);
        List<Quote.Option> options = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        int tier = 0;
        for (String id : policy.tiers().keySet()) {
            Trace trace = new Trace();
            Decision decision = compiled.decide(subject, tier, trace);
            decisions.add(decision);
            if (asked(facts, id)) {
                Option option = new Option(compiled, facts, language, id, decision, trace);
                options.add(option.answer(
                        explain,
                        nextOpening(subject, tier, decision),
                        compiled.openness().of(facts, subject, tier)));
            }
            tier++;
        }
        return new Quote(policy.region(), policy.year(), recommendedTier(decisions), options);
    }

    private static boolean asked(Facts facts, String tier) {
        String only = facts.choices().get(Facts.TIER);
        return only == null || only.equals(tier);
    }

    /** A tier that costs nothing when another one does. */
    private @Nullable String recommendedTier(List<Decision> decisions) {
        int free = -1;
        boolean allFree = true;
        for (int tier = 0; tier < decisions.size(); tier++) {
            boolean costsNothing = decisions.get(tier).payableFen() == 0;
            allFree &= costsNothing;
            if (costsNothing && free < 0) {
                free = tier;
            }
        }
        return free < 0 || allFree ? null : List.copyOf(policy.tiers().keySet()).get(free);
    }

    /** The next day on which a question refused now is accepted, up to the end of the year after. */
    private OptionalLong nextOpening(Subject subject, int tier, Decision decision) {
        if (decision.accepted() || decision.obstacle() == Decision.Obstacle.NOT_ELIGIBLE) {
            return OptionalLong.empty();
        }
        long asked = subject.paid();
        long last = LocalDate.of(policy.year() + 1, 12, 31).toEpochDay();
        OptionalLong opening = OptionalLong.empty();
        for (long day = asked + 1; day <= last && opening.isEmpty(); day++) {
            if (compiled.decide(subject.paidOn(day), tier).accepted()) {
                opening = OptionalLong.of(day);
            }
        }
        subject.paidOn(asked);
        return opening;
    }

    static @Nullable Money money(long fen) {
        return Values.known(fen) ? Money.ofFen(fen) : null;
    }

    static @Nullable LocalDate date(long epochDay) {
        return Values.known(epochDay) ? Values.date(epochDay) : null;
    }
}
