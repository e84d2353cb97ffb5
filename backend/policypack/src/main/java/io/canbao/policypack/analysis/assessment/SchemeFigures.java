package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.declaration.RowTexts;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points, prizes and money whose title names another number of points, yuan or winners than the row: 第一名加2分 over 20. */
final class SchemeFigures {

    private static final Pattern POINTS = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,2})?)\\s*分(?![钟之])");
    private static final Pattern YUAN = Pattern.compile("(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,2})?)\\s*元");
    private static final Pattern WINNERS = Pattern.compile("(?<![\\d第前后])(\\d{1,2})\\s*[名个](?!百分|月|工作日|季度)");

    /** Amounts are counted in fen. */
    private static final Fraction FEN = Fraction.of(100);

    private SchemeFigures() {}

    static void inspect(Inspection pack, Scheme scheme) {
        Scheme.Tables tables = scheme.tables();
        for (Scheme.Points row : tables.points()) {
            Text title = row.row().head().title();
            compare(
                    new SchemeRow(pack, scheme, Rows.POINTS, row.row().id()),
                    title,
                    POINTS,
                    magnitude(row.points()),
                    Fraction::plain);
        }
        for (Scheme.Prize prize : tables.prizes()) {
            SchemeRow place =
                    new SchemeRow(pack, scheme, Rows.PRIZES, prize.head().id());
            Text title = prize.head().title();
            compare(place, title, YUAN, magnitude(prize.amount()).map(fen -> fen.over(FEN)), SchemeFigures::yuan);
            compare(
                    place,
                    title,
                    WINNERS,
                    Optional.of(Fraction.of(prize.last() - prize.first() + 1L)),
                    _ -> "rank: " + prize.first() + (prize.last() > prize.first() ? ".." + prize.last() : ""));
        }
        for (Scheme.Deduction row : tables.deductions()) {
            SchemeRow place =
                    new SchemeRow(pack, scheme, Rows.DEDUCTIONS, row.row().id());
            Text title = row.row().head().title();
            compare(place, title, YUAN, magnitude(row.amount()).map(fen -> fen.over(FEN)), SchemeFigures::yuan);
            compare(place, title, POINTS, magnitude(row.points()), Fraction::plain);
        }
    }

    private static Optional<Fraction> magnitude(@Nullable Expression value) {
        return Constants.of(value).map(number -> number.signum() < 0 ? Fraction.ZERO.minus(number) : number);
    }

    private static Object yuan(Fraction amount) {
        return AnalysisPhrase.YUAN.of(amount.plain());
    }

    private static void compare(
            SchemeRow place,
            @Nullable Text title,
            Pattern figure,
            Optional<Fraction> has,
            Function<Fraction, Object> shown) {
        if (title == null || has.isEmpty() || place.reported()) {
            return;
        }
        List<Fraction> said = figure.matcher(title.zh())
                .results()
                .map(found -> Fraction.of(new BigDecimal(found.group(1))))
                .toList();
        if (!said.isEmpty() && !said.contains(has.get())) {
            place.warn(
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), shown.apply(has.get())),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }
}
