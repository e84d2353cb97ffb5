package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Titles that name an event which their row does not test, though it tests others: 刑满释放 over {@code events.discharged}. */
public final class TitleEvents {

    private static final String EVENT = Facts.EVENTS + '.';

    private TitleEvents() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        Map<String, String> names = names(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                TitleFigures.rows(pack, table).forEach((name, branches) -> {
                    if (!pack.reportedOfWhole(table.section(), branches.getFirst())) {
                        compare(pack, table.section(), name, branches, names);
                    }
                });
            }
        }
    }

    /** What events are called in Chinese, by the fact. */
    private static Map<String, String> names(Inspection pack) {
        Map<String, String> names = new LinkedHashMap<>();
        pack.policy().vocabulary().facts().keySet().stream()
                .filter(fact -> fact.startsWith(EVENT))
                .forEach(fact -> names.put(
                        fact,
                        pack.policy()
                                .vocabulary()
                                .nameOf(fact.substring(EVENT.length()))
                                .zh()));
        return names;
    }

    private static void compare(
            Inspection pack, String section, String name, List<Rule> branches, Map<String, String> names) {
        Text title = branches.getFirst().head().title();
        Set<String> tested = tested(pack, branches);
        Set<String> said = new LinkedHashSet<>();
        String words = title == null ? "" : withoutGroups(pack, title.zh());
        names.forEach((event, called) -> {
            if (words.contains(called)) {
                said.add(event);
            }
        });
        if (title != null
                && !said.isEmpty()
                && !tested.isEmpty()
                && said.stream().noneMatch(tested::contains)) {
            pack.warn(
                    pack.wholeRow(section, branches.getFirst()),
                    section + '[' + name + ']',
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), List.copyOf(tested)),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    /** What is left of a title without the names of groups: 新生儿 is no 新生. */
    private static String withoutGroups(Inspection pack, String title) {
        String left = title;
        for (Term group : pack.policy().vocabulary().groups().values()) {
            left = left.replace(group.name().zh(), "，");
        }
        return left;
    }

    private static Set<String> tested(Inspection pack, List<Rule> branches) {
        Set<String> tested = new LinkedHashSet<>();
        Walk walk = new Walk(pack.policy(), new Walk.Visitor() {
            @Override
            public void expression(Expression value, boolean recognised) {
                if (value instanceof Expression.FactValue fact) {
                    if (fact.fact().equals(Facts.BIRTH_DATE)) {
                        tested.add(Facts.BIRTH);
                    } else if (fact.fact().startsWith(EVENT)) {
                        tested.add(fact.fact());
                    }
                }
            }
        });
        branches.forEach(row -> walk.condition(row.head().when()));
        return tested;
    }
}
