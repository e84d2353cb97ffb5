package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.Money;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prizes that share places, of which only the first is ever given; places without a prize between others; a better place that wins less. */
final class PrizePlaces {

    private PrizePlaces() {}

    static void inspect(Inspection pack, Scheme scheme) {
        Map<Condition, List<Scheme.Prize>> alike = new LinkedHashMap<>();
        for (Scheme.Prize prize : scheme.tables().prizes()) {
            SchemeRow place = place(pack, scheme, prize);
            shared(alike, prize)
                    .ifPresent(other -> place.fault(
                            AnalysisPhrase.SHARED_PLACES.of(other.head().id()), AnalysisPhrase.PLACES_APART.of()));
            if (scheme.ranking() == null) {
                place.fault(AnalysisPhrase.NO_RANKING.of(), AnalysisPhrase.RANKING_WANTED.of());
            }
            alike.computeIfAbsent(prize.head().when(), _ -> new ArrayList<>()).add(prize);
        }
        alike.values().forEach(prizes -> {
            prizes.sort(Comparator.comparingInt(Scheme.Prize::first));
            for (int index = 1; index < prizes.size(); index++) {
                follow(
                        place(pack, scheme, prizes.get(index - 1)),
                        place(pack, scheme, prizes.get(index)),
                        prizes,
                        index);
            }
        });
    }

    private static SchemeRow place(Inspection pack, Scheme scheme, Scheme.Prize prize) {
        return new SchemeRow(pack, scheme, Rows.PRIZES, prize.head().id());
    }

    /** A prize for everybody, or for the same units, that has one of the places already. */
    private static Optional<Scheme.Prize> shared(Map<Condition, List<Scheme.Prize>> before, Scheme.Prize prize) {
        return Stream.of(Condition.ALWAYS, prize.head().when())
                .flatMap(when -> before.getOrDefault(when, List.of()).stream())
                .filter(other -> prize.first() <= other.last() && other.first() <= prize.last())
                .findFirst();
    }

    private static void follow(SchemeRow before, SchemeRow here, List<Scheme.Prize> prizes, int index) {
        Scheme.Prize better = prizes.get(index - 1);
        Scheme.Prize prize = prizes.get(index);
        if (before.reported() || here.reported()) {
            return;
        }
        if (prize.first() > better.last() + 1) {
            here.warn(
                    AnalysisPhrase.PLACE_WITHOUT_PRIZE.of(better.last() + 1),
                    AnalysisPhrase.PLACES_THAT_FOLLOW.of(better.head().id()));
        }
        Optional<Fraction> more = Constants.of(better.amount());
        Optional<Fraction> less = Constants.of(prize.amount());
        if (more.isPresent() && less.isPresent() && more.get().compareTo(less.get()) < 0) {
            before.warn(
                    AnalysisPhrase.PRIZE_BELOW_NEXT.of(
                            amount(more.get()), amount(less.get()), prize.head().id()),
                    AnalysisPhrase.PRIZES_FALL.of());
        }
    }

    private static Money amount(Fraction fen) {
        return Money.ofFen(fen.rounded(RoundingMode.HALF_UP, 1).longValue());
    }
}
