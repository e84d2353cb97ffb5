package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Language;

/** Makes sentences of what was decided, in one language. Stateless and shared. */
public final class Explaining {

    private final AnswerWording wording;

    /**
     * Explains answers by a policy.
     *
     * @param policy the one that decided, or another wording of it
     * @param language of all texts
     */
    public Explaining(CompiledPolicy policy, Language language) {
        this.wording = new AnswerWording(policy, language);
    }

    /**
     * A decided answer in words, with its reasons.
     *
     * @param policy the one that decided, or another wording of it
     * @throws IllegalArgumentException if the policy does not have a rule that applied
     */
    public static Quote of(Decided decided, CompiledPolicy policy, Language language) {
        return new Explaining(policy, language).quote(decided, true);
    }

    /**
     * A decided answer in words.
     *
     * @param reasons whether to give the reasons; everything else is given in any case
     * @throws IllegalArgumentException if the policy does not have a rule that applied
     */
    public Quote quote(Decided decided, boolean reasons) {
        return new Quote(
                decided.region(),
                decided.year(),
                decided.recommendedTier(),
                decided.tiers().stream()
                        .map(tier -> new ExplainedTier(wording, decided.paidOn(), tier).option(reasons))
                        .toList());
    }

    /** How the first covered day moves with the day of payment, as one phrase. */
    String moving(Curve.MovingCover cover) {
        Sentences sentences = wording.sentences();
        return cover.by() == null
                ? sentences.say("moving." + cover.code())
                : sentences.say("moving." + cover.code(), sentences.period(cover.by()));
    }
}
