package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.declaration.RowTexts;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.IdentityWords;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows under a title that names one identity, and that test another one in its place: 特困、低保 over {@code [orphan, subsistence]}; and rows that leave out one
 * of the identities that their title lists, which no other row of the table is for.
 */
public final class TitledIdentities {

    /** A title that names identities whom the row is not for. */
    private static final Pattern EXCEPT = Pattern.compile("除|不含|不包括|以外|之外|非");

    private final Inspection pack;
    private final Map<String, Term> categories;
    private final IdentityWords words;

    private TitledIdentities(Inspection pack) {
        this.pack = pack;
        this.categories = pack.policy().vocabulary().categories();
        this.words = new IdentityWords(categories);
    }

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        TitledIdentities identities = new TitledIdentities(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row -> pack.own(row) && !pack.reportedOfWhole(table.section(), row))
                        .forEach(row -> identities.row(table, row));
            }
        }
    }

    private void row(Table table, Rule row) {
        Text title = row.head().title();
        Set<String> tested = TestedCategories.named(pack.policy(), row);
        if (title == null || tested.isEmpty() || pack.reportedOfWhole(table.section(), row)) {
            return;
        }
        Set<String> said = words.in(title.zh());
        List<String> missing = without(said, tested);
        List<String> unsaid = without(tested, said);
        if (!missing.isEmpty() && missing.size() == unsaid.size()) {
            warn(
                    table,
                    row,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), named(unsaid)),
                    GeneralPhrase.MEANT.of(named(missing)));
        } else if (missing.size() == 1
                && unsaid.isEmpty()
                && isOneOfList(title.zh(), missing.getFirst(), said)
                && isForNobodyElse(table, row, missing.getFirst())) {
            warn(
                    table,
                    row,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), named(List.copyOf(tested))),
                    AnalysisPhrase.IDENTITY_TOO.of(pack.named(missing.getFirst())));
        }
    }

    private void warn(Table table, Rule row, Wording found, Wording wanted) {
        pack.warn(
                pack.wholeRow(table.section(), row),
                table.section() + '[' + pack.name(table.section(), row) + ']',
                found,
                wanted);
    }

    /** Whether a title lists an identity beside others, and excepts none. */
    private boolean isOneOfList(String title, String identity, Set<String> said) {
        return !EXCEPT.matcher(title).find()
                && said.stream().anyMatch(other -> !other.equals(identity) && words.beside(title, identity, other));
    }

    /** Whether no other row of the table is for an identity: rows of several amounts may share a title. */
    private boolean isForNobodyElse(Table table, Rule row, String identity) {
        String name = pack.name(table.section(), row);
        return table.rules().stream()
                .filter(other -> !pack.name(table.section(), other).equals(name))
                .noneMatch(other ->
                        TestedCategories.of(pack.policy(), other).stream().anyMatch(tested -> isOne(identity, tested)));
    }

    private List<Object> named(List<String> ids) {
        return ids.stream().map(pack::named).toList();
    }

    private List<String> without(Set<String> ids, Set<String> others) {
        return ids.stream()
                .filter(id -> others.stream().noneMatch(other -> isOne(id, other)))
                .toList();
    }

    private boolean isOne(String identity, String other) {
        return Term.closure(categories, identity).contains(other)
                || Term.closure(categories, other).contains(identity);
    }
}
