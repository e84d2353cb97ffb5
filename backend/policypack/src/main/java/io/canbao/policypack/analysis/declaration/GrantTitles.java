package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Subsidies whose title says that there is none, and the reverse: 不再资助 over 100.00, 补助30元 over {@code none: true}. */
public final class GrantTitles {

    private static final Pattern NONE = Pattern.compile("不(?:再|予|再给予|再享受|享受|给予)?(?:参保|缴费)?(?:资助|补助|补贴)");

    private GrantTitles() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            Table.of(pack.policy()).stream()
                    .filter(table -> table.section().equals(Rows.SUBSIDIES))
                    .forEach(table -> TitleFigures.rows(pack, table).forEach((name, branches) -> {
                        if (!pack.reportedOfWhole(Rows.SUBSIDIES, branches.getFirst())) {
                            row(pack, name, branches);
                        }
                    }));
        }
    }

    private static void row(Inspection pack, String name, List<Rule> branches) {
        Text title = branches.getFirst().head().title();
        List<Expression> granted = branches.stream()
                .map(branch -> ((Rule.Subsidy) branch).amount())
                .filter(Objects::nonNull)
                .toList();
        if (title == null) {
            return;
        }
        boolean none = saysNone(branches.getFirst());
        boolean some = !none
                && (!Kind.AMOUNT.in(title.zh()).isEmpty()
                        || !Kind.PERCENT.in(title.zh()).isEmpty());
        if (none && granted.size() == branches.size()) {
            warn(
                    pack,
                    name,
                    branches.getFirst(),
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), shown(granted.getFirst())));
        } else if (some && granted.isEmpty()) {
            warn(pack, name, branches.getFirst(), AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "none: true"));
        }
    }

    /** Whether a row's title says that it grants nothing. */
    public static boolean saysNone(Rule row) {
        Text title = row.head().title();
        return title != null && NONE.matcher(title.zh()).find();
    }

    private static Object shown(Expression amount) {
        return switch (amount) {
            case Expression.Constant constant -> AnalysisPhrase.YUAN.of(Money.ofFen(constant.value()));
            case Expression.Percentage part ->
                AnalysisPhrase.PERCENT.of(part.percent().toPlainString());
            default -> "then";
        };
    }

    private static void warn(Inspection pack, String name, Rule row, Wording found) {
        pack.warn(
                pack.wholeRow(Rows.SUBSIDIES, row),
                Rows.SUBSIDIES + '[' + name + ']',
                found,
                AnalysisPhrase.AS_ITS_TITLE.of());
    }
}
