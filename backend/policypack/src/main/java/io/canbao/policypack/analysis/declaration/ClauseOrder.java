package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Clauses of a notice, {@code 二(五)}, that do not fit those of the rows beside them: chapter and section changed places; a section stands twice while
 * the next one is left out of a list that has a row for each; or a row for one of the identities that the notice lists is missing.
 *
 * <p>Where the rows beside it tell nothing, nothing is told: of a table with a single row, of a clause that others rest on too where the table's
 * rows rest on several chapters, or of a section that merely stands alone, since a row rests on whatever place of its notice says so.
 */
public final class ClauseOrder {

    /** Fewer sections are no list. */
    private static final int A_LIST = 3;

    private final Inspection pack;
    private final List<ClauseSection> all = new ArrayList<>();

    private ClauseOrder(Inspection pack) {
        this.pack = pack;
        pack.policy().tables().rules().stream()
                .filter(pack::ofRegion)
                .forEach(row -> row.head()
                        .clauses()
                        .forEach(clause -> ClauseSection.of(clause).ifPresent(all::add)));
    }

    /** Adds a warning to each of the pack's own rows whose clause is another one most likely, and one for each clause that is missing in a list of subsidies. */
    public static void inspect(Inspection pack) {
        ClauseOrder order = new ClauseOrder(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                order.new Sections(table).inspect();
            }
        }
    }

    /** The rows of a table by their names, with the first section that each of them rests on. */
    private final class Sections {

        private final String table;

        /** Whether last year's rows stand beside them, which rest on another document. */
        private final boolean besideLastYears;

        private final Map<String, ClauseSection> byRow = new LinkedHashMap<>();
        private final Map<String, Rule> rows = new LinkedHashMap<>();

        Sections(Table table) {
            this.table = table.section();
            this.besideLastYears = table.rules().stream().anyMatch(pack::takenOver);
            table.rules().stream()
                    .filter(pack::own)
                    .forEach(row -> ClauseSection.first(row).ifPresent(cited -> {
                        String name = pack.name(this.table, row);
                        byRow.putIfAbsent(name, cited);
                        rows.putIfAbsent(name, row);
                    }));
        }

        /** A clause in the place of another one leaves that one without a row, which is not told again. */
        void inspect() {
            boolean another = false;
            for (Map.Entry<String, ClauseSection> row : byRow.entrySet()) {
                another |= turnedRound(row.getKey(), row.getValue())
                        || twice(row.getKey(), row.getValue())
                        || amongOthers(row.getKey(), row.getValue());
            }
            if (table.equals(Rows.SUBSIDIES) && !another && !besideLastYears && !pack.faulty()) {
                byRow.forEach(this::missing);
            }
        }

        private Stream<ClauseSection> others(String name) {
            return byRow.entrySet().stream()
                    .filter(other -> !other.getKey().equals(name))
                    .map(Map.Entry::getValue);
        }

        private boolean turnedRound(String name, ClauseSection cited) {
            ClauseSection meant = cited.turnedRound();
            if (cited.chapter() == cited.section()) {
                return false;
            }
            boolean alone = all.stream().noneMatch(other -> other.isOfChapter(cited) && !other.equals(cited));
            boolean once = others(name).noneMatch(cited::equals);
            boolean beside = !all.contains(meant) && others(name).anyMatch(meant::isBeside);
            boolean there = others(name).anyMatch(meant::equals);
            if (alone && once && (beside || there)) {
                tell(name, AnalysisPhrase.CLAUSE_APART.of(cited.written()), GeneralPhrase.MEANT.of(meant.written()));
                return true;
            }
            return unlikeTheOthers(name, cited, meant, beside, there);
        }

        /** A row whose neighbours all rest on another chapter, which is the number of its section. */
        private boolean unlikeTheOthers(
                String name, ClauseSection cited, ClauseSection meant, boolean beside, boolean there) {
            boolean few = byRow.size() < A_LIST;
            boolean usedElsewhere = all.stream().filter(cited::equals).count() > branches(name);
            boolean unlike = byRow.size() > 1
                    && others(name).allMatch(meant::isOfChapter)
                    && (beside || (there && !few))
                    && !(few && usedElsewhere);
            if (unlike) {
                tell(
                        name,
                        AnalysisPhrase.CLAUSE_TURNED.of(cited.written(), meant.writtenChapter()),
                        GeneralPhrase.MEANT.of(
                                beside
                                        ? meant.written()
                                        : hole(name).orElse(meant).written()));
            }
            return unlike;
        }

        /** A subsidy between others that all rest on one chapter, of which it has a section under the number of another chapter, which nothing else rests on. */
        private boolean amongOthers(String name, ClauseSection cited) {
            List<ClauseSection> there = others(name).toList();
            List<String> names = List.copyOf(byRow.keySet());
            int place = names.indexOf(name);
            Optional<ClauseSection> meant = there.stream()
                    .filter(other -> other.section() == cited.section() && !other.isOfChapter(cited))
                    .findFirst();
            boolean among = table.equals(Rows.SUBSIDIES)
                    && !besideLastYears
                    && place > 0
                    && place < names.size() - 1
                    && there.size() >= A_LIST
                    && all.stream().filter(cited::equals).count() <= branches(name)
                    && meant.filter(same -> there.stream().allMatch(same::isOfChapter))
                            .isPresent();
            if (among) {
                tell(
                        name,
                        AnalysisPhrase.CLAUSE_TURNED.of(
                                cited.written(), meant.orElseThrow().writtenChapter()),
                        GeneralPhrase.MEANT.of(meant.orElseThrow().written()));
            }
            return among;
        }

        /** The one section that the other rows leave out. */
        private Optional<ClauseSection> hole(String name) {
            List<ClauseSection> there = others(name).toList();
            List<ClauseSection> holes = there.stream()
                    .map(cited -> cited.further(1))
                    .filter(next -> !there.contains(next) && there.contains(next.further(1)))
                    .distinct()
                    .toList();
            return holes.size() == 1 ? Optional.of(holes.getFirst()) : Optional.empty();
        }

        private long branches(String name) {
            return pack.policy().tables().rules().stream()
                    .filter(row -> pack.own(row) && pack.name(table, row).equals(name))
                    .count();
        }

        /** The section of the row before it again, where the one after it has no row: {@code 三(二)}, {@code 三(二)}, {@code 三(四)}. */
        private boolean twice(String name, ClauseSection cited) {
            List<ClauseSection> list =
                    byRow.values().stream().filter(cited::isOfChapter).toList();
            List<String> names = List.copyOf(byRow.keySet());
            int place = names.indexOf(name);
            boolean whole = list.size() == byRow.size() && list.size() >= A_LIST;
            for (int beside : new int[] {1, -1}) {
                ClauseSection meant = cited.further(beside);
                if (whole
                        && meant.section() > 0
                        && !all.contains(meant)
                        && place - beside >= 0
                        && place - beside < list.size()
                        && list.get(place - beside).equals(cited)
                        && !areBands(name, names.get(place - beside))
                        && isEachOnceWith(list, place, meant)) {
                    tell(
                            name,
                            AnalysisPhrase.CLAUSE_TWICE.of(cited.written(), meant.written()),
                            GeneralPhrase.MEANT.of(meant.written()));
                    return true;
                }
            }
            return false;
        }

        /** Whether two rows differ in their ages, days or numbers only, of which one clause may name several. */
        private boolean areBands(String name, String other) {
            return Stream.ofNullable(rows.get(name))
                    .flatMap(row -> RowRange.of(row).stream())
                    .anyMatch(range -> Stream.ofNullable(rows.get(other))
                            .flatMap(row -> RowRange.of(row).stream())
                            .anyMatch(beside -> beside.others().equals(range.others())
                                    && beside.value().equals(range.value())));
        }

        /** Whether the list counts up one by one with another section in one place. */
        private boolean isEachOnceWith(List<ClauseSection> list, int place, ClauseSection meant) {
            List<ClauseSection> mended = new ArrayList<>(list);
            mended.set(place, meant);
            return isCounting(mended);
        }

        private static boolean isCounting(List<ClauseSection> list) {
            for (int next = 1; next < list.size(); next++) {
                if (list.get(next).section() != list.get(next - 1).section() + 1) {
                    return false;
                }
            }
            return true;
        }

        /** One section that nothing rests on, in a list of sections of which each has one row. */
        private void missing(String name, ClauseSection cited) {
            List<ClauseSection> list = byRow.values().stream()
                    .filter(cited::isOfChapter)
                    .sorted((one, other) -> Integer.compare(one.section(), other.section()))
                    .toList();
            ClauseSection next = cited.further(1);
            List<ClauseSection> mended = new ArrayList<>(list);
            mended.add(Math.max(list.indexOf(cited), 0) + 1, next);
            boolean missing = list.size() >= A_LIST
                    && !all.contains(next)
                    && list.contains(cited.further(2))
                    && isCounting(mended);
            if (missing) {
                tell(
                        name,
                        AnalysisPhrase.CLAUSE_MISSING.of(
                                next.written(),
                                cited.written(),
                                cited.further(2).written()),
                        AnalysisPhrase.CLAUSE_OR_NOTHING.of(next.written()));
            }
        }

        private void tell(String name, Wording found, Wording wanted) {
            Optional.ofNullable(rows.get(name))
                    .filter(Predicate.not(row -> pack.reportedOfWhole(table, row)))
                    .ifPresent(row -> pack.warn(pack.wholeRow(table, row), table + '[' + name + ']', found, wanted));
        }
    }
}
