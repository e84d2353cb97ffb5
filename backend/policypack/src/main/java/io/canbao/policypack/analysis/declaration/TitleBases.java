package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles that name the amount of which a row is a part, over a part of another one: 财政补助的一半 over {@code 50% of fee}, or over {@code fiscal}, which
 * is all of it.
 */
public final class TitleBases {

    private static final String PART = "(?:标准|部分|资金|金额)?的?\\s*(?:一半|50\\s*[%％]|\\d{1,2}(?:\\.\\d+)?\\s*[%％])";
    private static final Pattern OF_FISCAL = Pattern.compile("财政(?:人均)?补助" + PART);
    private static final Pattern OF_FEE = Pattern.compile("(?:个人缴费|缴费标准)" + PART);

    private static final Set<String> SECTIONS = Set.of("fees", "surcharges", "subsidies");

    private static final String FISCAL = "fiscal";
    private static final String FEE = "fee";

    private TitleBases() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (SECTIONS.contains(table.section()) && pack.whole(table.section())) {
                TitleFigures.rows(pack, table).forEach((name, branches) -> {
                    Text title = branches.getFirst().head().title();
                    if (title != null && !pack.reportedOfWhole(table.section(), branches.getFirst())) {
                        otherwise(title.zh(), branches)
                                .ifPresent(found -> pack.warn(
                                        pack.wholeRow(table.section(), branches.getFirst()),
                                        table.section() + '[' + name + ']',
                                        AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), found),
                                        AnalysisPhrase.BASE_AS_SAID.of()));
                    }
                });
            }
        }
    }

    private static Optional<String> otherwise(String title, List<Rule> branches) {
        boolean ofFiscal = OF_FISCAL.matcher(title).find();
        boolean ofFee = OF_FEE.matcher(title).find();
        if (ofFiscal == ofFee) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        branches.stream()
                .flatMap(row -> References.expressionsOf(row).stream())
                .forEach(value -> collect(value, parts, wholes));
        String other = ofFiscal ? FEE : FISCAL;
        return parts.isEmpty()
                ? wholes.stream()
                        .filter(name -> name.startsWith(FISCAL) == ofFiscal)
                        .findFirst()
                : parts.stream()
                        .filter(_ -> parts.stream().allMatch(part -> part.contains(" of " + other)))
                        .findFirst();
    }

    private static void collect(Expression value, List<String> parts, List<String> wholes) {
        if (value instanceof Expression.NamedAmount whole) {
            wholes.add(whole.name());
        }
        References.walk(value, _ -> {}, inner -> {
            if (inner instanceof Expression.Percentage part) {
                parts.add(part.percent().toPlainString() + "% of "
                        + (part.of() instanceof Expression.NamedAmount base ? base.name() : "…"));
            }
        });
    }
}
