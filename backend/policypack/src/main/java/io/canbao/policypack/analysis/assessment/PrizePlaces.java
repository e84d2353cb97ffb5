package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import java.util.ArrayList;
import java.util.List;

/** Prizes that share places: only the first of them is ever given. */
final class PrizePlaces {

    private PrizePlaces() {}

    static void inspect(Inspection pack, Scheme scheme) {
        List<Scheme.Prize> before = new ArrayList<>();
        for (Scheme.Prize prize : scheme.tables().prizes()) {
            SchemeRow place =
                    new SchemeRow(pack, scheme, Rows.PRIZES, prize.head().id());
            before.stream()
                    .filter(other -> other.head().when().equals(Condition.ALWAYS))
                    .filter(other -> prize.first() <= other.last() && other.first() <= prize.last())
                    .findFirst()
                    .ifPresent(other -> place.fault(
                            AnalysisPhrase.SHARED_PLACES.of(other.head().id()), AnalysisPhrase.PLACES_APART.of()));
            if (scheme.ranking() == null) {
                place.fault(AnalysisPhrase.NO_RANKING.of(), AnalysisPhrase.RANKING_WANTED.of());
            }
            before.add(prize);
        }
    }
}
