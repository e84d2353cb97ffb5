package io.canbao.rules.engine.missing;

import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.Type;
import java.util.List;

/**
 * A fact that may be missing, and the rows that look at it.
 *
 * @param sensible whether it makes sense to ask somebody
 */
record Askable(
        String fact,
        Type type,
        List<CandidateValues.Candidate> values,
        RowIndex.Readers readers,
        Asking.Of askedOf,
        Test sensible) {

    /** All values of a choice are shown, whether they change the answer or not. */
    boolean isChoice() {
        return type == Type.CHOICE || type == Type.BOOLEAN;
    }

    boolean isRecognition() {
        return fact.endsWith(ComparisonsCollector.RECOGNISED_ON);
    }

    /** A day of recognition is missing where the identity is given without one, be it beside days with which it was given, too. */
    boolean isMissing(Facts facts) {
        return isRecognition()
                ? facts.categories().stream().anyMatch(held -> held.recognisedOn() == null && isDayOf(held.id()))
                : !facts.gives(fact);
    }

    boolean isDayOf(String category) {
        return fact.equals(Facts.CATEGORIES + '.' + category + ComparisonsCollector.RECOGNISED_ON);
    }

    /**
     * Whether an effect need not be shown beside those that are: all values of a choice are, the members of a set that
     * change something, and one day or number for each answer. A day that leaves the days of the cover as they are does not
     * stand for one that moves them.
     *
     * @param now the answer without the fact
     */
    boolean isShown(MissingFacts.Effect effect, List<MissingFacts.Effect> effects, Decision now) {
        for (MissingFacts.Effect shown : effects) {
            if (standsFor(shown, effect, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsFor(MissingFacts.Effect shown, MissingFacts.Effect effect, Decision now) {
        if (isRecognition()) {
            return shown.decision().sameAs(effect.decision());
        }
        return switch (type) {
            case CHOICE, BOOLEAN, SET -> shown.value().equals(effect.value());
            case DATE ->
                shown.decision().alikeButForDays(effect.decision())
                        && shown.decision().coversAs(now) == effect.decision().coversAs(now);
            case NUMBER, AMOUNT, PERIOD -> shown.decision().sameAs(effect.decision());
        };
    }
}
