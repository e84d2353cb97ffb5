package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows under a title that names one identity, and that test another one in its place: 特困、低保 over {@code [orphan, subsistence]}. */
public final class TitledIdentities {

    /** What follows the word by which people know an identity: 低保对象, 特困人员. */
    private static final String ENDING = "(?:家庭成员|家庭|救助供养人员|供养人员|人员|人口|对象|户|儿童)+$";

    /** What a name adds in brackets, which titles leave out or write elsewhere: 重度（1—2级）残疾人. */
    private static final String ADDED = "（[^）]*）|\\([^)]*\\)";

    private static final int SHORTEST = 2;

    private final Inspection pack;
    private final Map<String, Term> categories;

    /** Words that titles use, the longest first, so that 低保边缘 is not taken for 低保. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private TitledIdentities(Inspection pack) {
        this.pack = pack;
        this.categories = pack.policy().vocabulary().categories();
        Map<String, List<Term>> byWord = categories.values().stream()
                .collect(Collectors.groupingBy(
                        term -> term.name().zh().replaceAll(ADDED, "").replaceFirst(ENDING, "")));
        byWord.entrySet().stream()
                .filter(entry ->
                        entry.getKey().length() >= SHORTEST && entry.getValue().size() == 1)
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .forEach(entry ->
                        words.put(entry.getKey(), entry.getValue().getFirst().id()));
    }

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        TitledIdentities identities = new TitledIdentities(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row -> pack.own(row) && !pack.reportedOfWhole(table.section(), row))
                        .forEach(row -> identities.row(table.section(), row));
            }
        }
    }

    private void row(String section, Rule row) {
        Text title = row.head().title();
        Set<String> tested = TestedCategories.of(pack.policy(), row);
        if (title == null || tested.isEmpty()) {
            return;
        }
        Set<String> said = said(title.zh());
        List<String> missing = said.stream()
                .filter(id -> tested.stream().noneMatch(other -> isOne(id, other)))
                .toList();
        List<String> unsaid = tested.stream()
                .filter(id -> said.stream().noneMatch(other -> isOne(id, other)))
                .toList();
        if (!missing.isEmpty() && missing.size() == unsaid.size()) {
            pack.warn(
                    pack.wholeRow(section, row),
                    section + '[' + pack.name(section, row) + ']',
                    AnalysisPhrase.TITLE_SAYS.of(title, named(unsaid)),
                    GeneralPhrase.MEANT.of(named(missing)));
        }
    }

    private List<Object> named(List<String> ids) {
        return ids.stream().map(pack::named).toList();
    }

    private Set<String> said(String title) {
        Set<String> said = new LinkedHashSet<>();
        String left = title;
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (left.contains(word.getKey())) {
                said.add(word.getValue());
                left = left.replace(word.getKey(), "，");
            }
        }
        return said;
    }

    private boolean isOne(String identity, String other) {
        return Term.closure(categories, identity).contains(other)
                || Term.closure(categories, other).contains(identity);
    }
}
