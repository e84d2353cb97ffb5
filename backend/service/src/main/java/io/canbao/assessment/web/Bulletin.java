package io.canbao.assessment.web;

import io.canbao.assessment.ScoreUnits.Scored;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.language.Languages;
import io.canbao.rules.Money;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Scorecard.IndicatorScore;
import io.canbao.rules.assessment.Scorecard.UnitScore;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.Units;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a scorecard: as JSON as the command line prints it, or as a file with a line for each unit, the first one first. */
@Singleton
class Bulletin {
    private static final Listing<Line> LINES = Listing.<Line>of("bulletin", "unit")
            .column("rank", new Text("名次", "rank"), Line::rank)
            .column("unit", new Text("单位代码", "unit"), Line::unit)
            .column("name", new Text("单位", "name"), Line::name)
            .column("grade", new Text("等次", "grade"), Line::grade)
            .column("points", new Text("得分", "points"), Line::points)
            .column("money", new Text("经费", "money"), Line::money)
            .column("prize", new Text("奖金", "prize"), Line::prize)
            .column("met", new Text("完成指标数", "indicators met"), Line::met)
            .column("indicators", new Text("指标数", "indicators"), Line::indicators)
            .column("reasons", new Text("依据", "reasons"), Line::reasons)
            .filteredBy("year", "on", "adjusted");

    private final Lists lists;
    private final Units units;

    Bulletin(Lists lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    HttpResponse<?> tell(HttpRequest<?> request, CountyScope scope, Scored scored) {
        Language language = Languages.of(request);
        if (!Lists.wantsFile(request)) {
            return JsonAnswer.personal(scored.told(language), language);
        }
        List<Line> lines = lines(scope, scored, language);
        return lists.answer(LINES, request, query -> query.part(lines));
    }

    private List<Line> lines(CountyScope scope, Scored scored, Language language) {
        Map<String, Unit> known = units.of(scope.county()).stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Function.identity()));
        return scored.card().units().stream()
                .sorted(Comparator.comparing(UnitScore::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(score -> Line.of(
                        score,
                        Optional.ofNullable(known.get(score.unit()))
                                .map(unit -> unit.name().in(language))
                                .orElse(score.unit()),
                        scored.reasons(score, language)))
                .toList();
    }

    /** A unit in the file. */
    private record Line(
            @Nullable Integer rank,
            String unit,
            String name,
            @Nullable String grade,
            @Nullable String points,
            @Nullable String money,
            @Nullable String prize,
            long met,
            int indicators,
            String reasons) {
        static Line of(UnitScore score, String name, String reasons) {
            Fraction points = score.points();
            return new Line(
                    score.rank(),
                    score.unit(),
                    name,
                    score.grade(),
                    points == null ? null : points.plain(),
                    yuan(score.moneyFen()),
                    score.prize() == null ? null : yuan(score.prize().amountFen()),
                    score.indicators().stream()
                            .map(IndicatorScore::met)
                            .filter(Boolean.TRUE::equals)
                            .count(),
                    score.indicators().size(),
                    reasons);
        }

        private static @Nullable String yuan(@Nullable Long fen) {
            return fen == null ? null : Money.ofFen(fen).toString();
        }
    }
}
