package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Titles that speak of children over rows for nobody under 18, or of old people over rows for nobody over 50: a bound of age on its wrong side. */
public final class TitleAges {

    private static final Pattern CHILDREN = Pattern.compile("(?<![除非])(?:儿童|未成年人|婴幼儿)(?!以外|除外)");
    private static final Pattern OLD_PEOPLE = Pattern.compile("(?<![除非])(?:老年人|老人|高龄)(?!以外|除外)");
    private static final int OF_AGE = 18;
    private static final int OLD = 50;

    private final Inspection pack;

    private TitleAges(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own rows; one that closes or refuses may name whom it does not concern. */
    public static void inspect(Inspection pack) {
        TitleAges ages = new TitleAges(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row ->
                                pack.own(row) && !(row instanceof Rule.Closed) && !(row instanceof Rule.Eligibility))
                        .filter(row -> !pack.reportedOfWhole(table.section(), row))
                        .forEach(row -> ages.row(table.section(), row));
            }
        }
    }

    private void row(String section, Rule row) {
        Text title = row.head().title();
        RowFigures figures = new RowFigures(pack.policy(), List.of(row));
        Set<Long> ages = new TreeSet<>(figures.from());
        ages.addAll(figures.until());
        if (title == null || ages.isEmpty()) {
            return;
        }
        boolean children = CHILDREN.matcher(title.zh()).find();
        boolean old = OLD_PEOPLE.matcher(title.zh()).find();
        int year = pack.policy().year(); // payments are taken from the autumn before it until its end
        boolean nobody = children != old
                && (children
                        ? isForNobody(row, born(LocalDate.of(year - OF_AGE + 1, 1, 1), true))
                        : isForNobody(row, born(LocalDate.of(year - OLD - 2, 12, 31), false)));
        if (nobody) {
            pack.warn(
                    pack.wholeRow(section, row),
                    section + '[' + pack.name(section, row) + ']',
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), Kind.AGE.shown(ages)),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private boolean isForNobody(Rule row, Condition born) {
        return pack.search().where(row.head().when()).where(born).find() instanceof CaseSearch.Outcome.None;
    }

    private static Condition born(LocalDate day, boolean after) {
        Expression bound = new Expression.Constant(Type.DATE, Values.date(day));
        return new Condition.InRange(
                new Expression.FactValue(Facts.BIRTH_DATE),
                after ? new Condition.Range(bound, true, null, true) : new Condition.Range(null, true, bound, true));
    }
}
