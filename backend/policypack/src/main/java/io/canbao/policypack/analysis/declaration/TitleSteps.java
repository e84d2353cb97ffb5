package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles that say by how much a wait or a raise grows with each year, or how long the part of a wait is that does not, over rows that have it
 * otherwise: 每多断保1年增加1个月 over {@code 3 months * missed-years}. Of several figures one may agree with a row and still be another one's.
 */
public final class TitleSteps {

    private static final Pattern MONTHS_EACH = Pattern.compile("每[^，。；、（）]{0,14}?(?:增加|延长|增|加)\\s*(\\d{1,3})\\s*个月");
    private static final Pattern YUAN_EACH =
            Pattern.compile("每[^，。；、（）]{0,14}?(?:增加|提高|增|加)\\s*(\\d{1,9}(?:\\.\\d{1,2})?)\\s*元");
    private static final Pattern FIXED_MONTHS = Pattern.compile("固定(?:的)?(?:待遇)?(?:等待期)?(?:为)?\\s*(\\d{1,3})\\s*个月");

    private TitleSteps() {}

    /** Adds a warning to each of the pack's own waits and raises of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("waiting")) {
            pack.policy().tables().waiting().stream()
                    .filter(row -> pack.own(row) && !pack.reported("waiting", row))
                    .forEach(row -> {
                        compare(pack, "waiting", row, MONTHS_EACH, Kind.MONTHS, row.variable());
                        compare(pack, "waiting", row, FIXED_MONTHS, Kind.MONTHS, row.fixed());
                    });
        }
        if (pack.whole("incentives")) {
            pack.policy().tables().incentives().stream()
                    .filter(row -> pack.own(row) && !pack.reported("incentives", row))
                    .forEach(row -> References.expressionsOf(row)
                            .forEach(value -> compare(pack, "incentives", row, YUAN_EACH, Kind.AMOUNT, value)));
        }
    }

    private static void compare(
            Inspection pack, String section, Rule row, Pattern said, Kind kind, @Nullable Expression value) {
        Text title = row.head().title();
        if (title == null || value == null || pack.reported(section, row)) {
            return;
        }
        Set<BigDecimal> has = figures(kind, value);
        Matcher figure = said.matcher(title.zh());
        if (figure.find()
                && !has.isEmpty()
                && has.stream().noneMatch(one -> one.compareTo(new BigDecimal(figure.group(1))) == 0)) {
            pack.warn(
                    section,
                    row,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), kind.shown(has)),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private static Set<BigDecimal> figures(Kind kind, Expression value) {
        Set<BigDecimal> figures = new TreeSet<>();
        References.walk(value, _ -> {}, inner -> {
            if (inner instanceof Expression.Constant constant) {
                if (kind == Kind.AMOUNT && constant.type() == Type.AMOUNT) {
                    figures.add(BigDecimal.valueOf(constant.value(), 2));
                } else if (kind == Kind.MONTHS
                        && constant.type() == Type.PERIOD
                        && Values.months(constant.value()) > 0) {
                    figures.add(BigDecimal.valueOf(Values.months(constant.value())));
                }
            }
        });
        return figures;
    }
}
