package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses of a notice, {@code 二(五)}, that do not fit those of the rows beside them: chapter and section changed places, or a row for one of
 * the identities that the notice lists, a section each, is missing. A clause that merely stands alone is no sign: a row rests on whatever place of its
 * notice says so.
 */
public final class ClauseOrder {

    private static final String FIGURES = "一二三四五六七八九";
    private static final Pattern SECTION = Pattern.compile("([一二三四五六七八九])[(（]([一二三四五六七八九])[)）].*");

    /** Fewer sections are no list. */
    private static final int A_LIST = 3;

    /** A chapter and a section of a document, as figures from 0. */
    private record Section(String source, int chapter, int section) {

        static Optional<Section> of(Clause clause) {
            Matcher written = SECTION.matcher(clause.clause());
            return written.matches()
                    ? Optional.of(new Section(
                            clause.source(), FIGURES.indexOf(written.group(1)), FIGURES.indexOf(written.group(2))))
                    : Optional.empty();
        }

        boolean isOfChapter(Section other) {
            return source.equals(other.source) && chapter == other.chapter;
        }

        Section turnedRound() {
            return new Section(source, /* chapter= */ section, /* section= */ chapter);
        }

        boolean isBeside(Section other) {
            return isOfChapter(other) && Math.abs(section - other.section) == 1;
        }

        Section further(int sections) {
            return new Section(source, chapter, section + sections);
        }

        String written() {
            return "%c(%c)".formatted(FIGURES.charAt(chapter), FIGURES.charAt(section));
        }
    }

    private final Inspection pack;

    private final List<Section> all = new ArrayList<>();

    private ClauseOrder(Inspection pack) {
        this.pack = pack;
        pack.policy().tables().rules().stream()
                .filter(pack::own)
                .forEach(row -> row.head()
                        .clauses()
                        .forEach(clause -> Section.of(clause).ifPresent(all::add)));
    }

    /** Adds a warning to each of the pack's own rows whose clause was turned round, and one for each clause that is missing in a list of subsidies. */
    public static void inspect(Inspection pack) {
        ClauseOrder order = new ClauseOrder(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                List<? extends Rule> own =
                        table.rules().stream().filter(pack::own).toList();
                own.forEach(row -> order.turnedRound(table.section(), row, own));
                if (table.section().equals(Rows.SUBSIDIES) && !pack.faulty()) {
                    order.missing(own);
                }
            }
        }
    }

    private void turnedRound(String section, Rule row, List<? extends Rule> table) {
        Optional<Section> cited = first(row);
        if (cited.isEmpty() || cited.get().chapter() == cited.get().section()) {
            return;
        }
        Section meant = cited.get().turnedRound();
        boolean alone = all.stream().noneMatch(other -> other.isOfChapter(cited.get()) && !other.equals(cited.get()));
        boolean free = !all.contains(meant);
        boolean fits = table.stream()
                .anyMatch(other -> first(other).filter(meant::isBeside).isPresent());
        boolean branchOfOne = table.stream()
                .filter(other -> first(other).equals(cited))
                .allMatch(other -> pack.name(section, other).equals(pack.name(section, row)));
        if (alone && free && fits && branchOfOne) {
            pack.warn(
                    pack.wholeRow(section, row),
                    section + '[' + pack.name(section, row) + ']',
                    AnalysisPhrase.CLAUSE_APART.of(cited.get().written()),
                    GeneralPhrase.MEANT.of(meant.written()));
        }
    }

    /** One section that nothing rests on, in a list of sections of which each has one row. */
    private void missing(List<? extends Rule> subsidies) {
        Map<String, Section> byRow = new LinkedHashMap<>();
        subsidies.forEach(row ->
                first(row).ifPresent(cited -> byRow.putIfAbsent(pack.name(Rows.SUBSIDIES, row), cited)));
        subsidies.forEach(row -> first(row).ifPresent(cited -> {
            List<Section> list =
                    byRow.values().stream().filter(cited::isOfChapter).toList();
            Section next = cited.further(1);
            boolean reported = pack.reportedOfWhole(Rows.SUBSIDIES, row);
            if (isAllBut(next, list) && !all.contains(next) && list.contains(cited.further(2)) && !reported) {
                pack.warn(
                        pack.wholeRow(Rows.SUBSIDIES, row),
                        Rows.SUBSIDIES + '[' + pack.name(Rows.SUBSIDIES, row) + ']',
                        AnalysisPhrase.CLAUSE_MISSING.of(
                                next.written(),
                                cited.written(),
                                cited.further(2).written()),
                        AnalysisPhrase.CLAUSE_OR_NOTHING.of(next.written()));
            }
        }));
    }

    private static boolean isAllBut(Section missing, List<Section> list) {
        Set<Integer> figures = new TreeSet<>();
        list.forEach(section -> figures.add(section.section()));
        figures.add(missing.section());
        return list.size() >= A_LIST
                && figures.size() == list.size() + 1
                && Collections.max(figures) - Collections.min(figures) == list.size();
    }

    private static Optional<Section> first(Rule row) {
        return row.head().clauses().stream().findFirst().flatMap(Section::of);
    }
}
