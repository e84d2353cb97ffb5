package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What amounts may come to for those whom a condition holds for: never less than it says, and never more. Rows that cannot apply to any of them are
 * left out; in what is not looked at, anything is possible.
 */
final class AmountSpans {

    private final Inspection pack;
    private final Condition when;

    /** Names that are being looked up, which a circle would come back to. */
    private final Set<String> underWay = new HashSet<>();

    AmountSpans(Inspection pack, Condition when) {
        this.pack = pack;
        this.when = when;
    }

    AmountSpan of(Expression value) {
        return switch (value) {
            case Expression.Constant constant -> AmountSpan.of(constant.value());
            case Expression.Defined defined ->
                pack.policy().vocabulary().definitions().get(defined.name()) instanceof Definition.Value named
                        ? of(named.expression())
                        : AmountSpan.ANYTHING;
            case Expression.NamedAmount named -> named(named);
            case Expression.Combined combined -> combined(combined);
            case Expression.Percentage part -> part(part);
            case Expression.Choose choose ->
                choose.branches().stream()
                        .map(branch -> of(branch.then()))
                        .reduce(of(choose.otherwise()), AmountSpan::or);
            default -> AmountSpan.ANYTHING;
        };
    }

    private AmountSpan combined(Expression.Combined combined) {
        Stream<AmountSpan> operands = combined.operands().stream().map(this::of);
        return operands.reduce((left, right) -> switch (combined.operator()) {
                    case SUM -> left.plus(right);
                    case DIFFERENCE -> left.minus(right);
                    case LEAST -> left.smaller(right);
                    case GREATEST -> left.larger(right);
                })
                .orElse(AmountSpan.ANYTHING);
    }

    private AmountSpan part(Expression.Percentage part) {
        AmountSpan whole = of(part.of());
        if (whole.least() == AmountSpan.BELOW || whole.most() == AmountSpan.ABOVE) {
            return AmountSpan.ANYTHING;
        }
        return AmountSpan.within(
                percent(part.percent(), whole.least()) - part.unitFen(),
                percent(part.percent(), whole.most()) + part.unitFen());
    }

    private static long percent(BigDecimal percent, long fen) {
        return percent.multiply(BigDecimal.valueOf(fen))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    private AmountSpan named(Expression.NamedAmount named) {
        if (named.tier() != null || named.group() != null || !underWay.add(named.name())) {
            return AmountSpan.ANYTHING;
        }
        String[] name = named.name().split("\\.", 2);
        AmountSpan span = switch (name[0]) {
            case "fee" -> components(pack.policy().tables().fees(), name);
            case "fiscal" -> components(pack.policy().tables().fiscal(), name);
            default -> AmountSpan.ANYTHING;
        };
        underWay.remove(named.name());
        return span;
    }

    /** The component that is named, or all of them together. */
    private AmountSpan components(List<Rule.Amounts> rows, String[] name) {
        Set<String> components = new LinkedHashSet<>();
        rows.forEach(row -> components.addAll(row.amounts().keySet()));
        if (name.length > 1) {
            components.retainAll(Set.of(name[1]));
        }
        return components.stream()
                .map(component -> component(rows, component))
                .reduce(AmountSpan::plus)
                .orElse(AmountSpan.ANYTHING);
    }

    /** The first row that names a component sets it; where none does, it is nothing. */
    private AmountSpan component(List<Rule.Amounts> rows, String component) {
        List<Rule.Amounts> before = new ArrayList<>();
        List<AmountSpan> spans = new ArrayList<>();
        for (Rule.Amounts row : rows) {
            Expression amount = row.amounts().get(component);
            if (amount != null) {
                if (possible(row, before)) {
                    spans.add(of(amount));
                }
                before.add(row);
            }
        }
        if (possible(null, before)) {
            spans.add(AmountSpan.NOTHING);
        }
        return spans.stream().reduce(AmountSpan::or).orElse(AmountSpan.ANYTHING);
    }

    private boolean possible(Rule.@Nullable Amounts row, List<Rule.Amounts> before) {
        CaseSearch search = pack.search().where(when);
        if (row != null) {
            search.where(row.head().when());
        }
        before.forEach(other -> search.whereNot(other.head().when()));
        return !(search.find() instanceof CaseSearch.Outcome.None);
    }
}
