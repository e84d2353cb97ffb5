package io.canbao.policypack;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that cases which fail rest on, and hardly any case that holds. One row that is wrong fails a hundred cases, each of which says where it is
 * seen and none where it stands.
 */
final class CommonRows {

    /** With more rows that nothing tells apart, nobody can say which one it is. */
    private static final int SUSPECTED = 2;

    /** A row that is wrong may be right for some: whoever is late waits, and is not spared by a wait that all have. */
    private static final int TIMES_HOLDING = 3;

    /** The sections that an expected field of an answer comes from. */
    private static final Map<String, Set<String>> SECTIONS = Map.ofEntries(
            Map.entry("outcome", Set.of("eligibility", "windows")),
            Map.entry("refusals", Set.of("eligibility", "windows")),
            Map.entry("entry", Set.of("windows")),
            Map.entry("coverage", Set.of("windows", "waiting")),
            Map.entry("waiting", Set.of("waiting")),
            Map.entry("fee", Set.of("fees")),
            Map.entry("components", Set.of("fees")),
            Map.entry("surcharge", Set.of("surcharges")),
            Map.entry("fiscalContribution", Set.of("fiscal")),
            Map.entry("subsidy", Set.of("subsidies")),
            Map.entry("subsidies", Set.of("subsidies")),
            Map.entry("otherCategories", Set.of("subsidies")),
            Map.entry("payable", Set.of("fees", "surcharges", "subsidies")),
            Map.entry("incentives", Set.of("incentives")),
            Map.entry("refunds", Set.of("refunds")),
            Map.entry("notes", Set.of("notes")),
            Map.entry("benefitTier", Set.of("benefitTier")));

    /**
     * What a case comes to in one tier.
     *
     * @param expected
     *            the fields of the answer that are expected
     * @param wrong
     *            those of them that differ
     * @param rows
     *            that the answer rests on
     */
    record InTier(CaseResult result, Tree.Mapping expected, Set<String> wrong, List<Rule> rows) {

        /** Who is refused has no other field either. */
        private static boolean refuses(Rule row) {
            return row instanceof Rule.Eligibility || row instanceof Rule.Closed;
        }

        private boolean expectsRefusal() {
            return expected.get("refusals") != null || "REFUSED".equals(expected.text("outcome"));
        }

        private boolean fails() {
            return !wrong.isEmpty();
        }

        /** Whether a row can be why it fails, or else why it holds. */
        private boolean rests(Rule row, String section) {
            return rows.contains(row)
                    && ((refuses(row) && !expectsRefusal())
                            || (fails() ? wrong : expected.entries().keySet())
                                    .stream()
                                            .anyMatch(field -> SECTIONS.getOrDefault(field, Set.of())
                                                    .contains(section)));
        }
    }

    private final EffectivePolicy pack;
    private final Inspection inspection;
    private final List<Finding> told;
    private final IdentityHashMap<Rule, String> sections = new IdentityHashMap<>();

    private CommonRows(EffectivePolicy pack, List<Finding> told) {
        this.pack = pack;
        this.told = told;
        this.inspection = new Inspection(pack.policy(), pack.data(), pack.document(), new Findings());
        Table.of(pack.policy()).forEach(table -> table.rules().forEach(row -> sections.put(row, table.section())));
    }

    /**
     * The rows that something is said about already with the cases that fail by them, and the row that most of the others have in common.
     *
     * @param told
     *            what was found already: of a row that something is said about, nothing further is
     */
    static List<CommonRow> of(EffectivePolicy pack, List<InTier> cases, List<Finding> told) {
        return new CommonRows(pack, told).causes(cases);
    }

    private List<CommonRow> causes(List<InTier> cases) {
        List<InTier> open = new ArrayList<>(cases.stream().filter(InTier::fails).toList());
        List<InTier> holding = cases.stream().filter(one -> !one.fails()).toList();
        int failed = results(open).size();
        List<CommonRow> causes = new ArrayList<>(told(open, holding));
        causes.forEach(row -> open.removeIf(one -> row.cases().contains(one.result())));
        if (2 * results(open).size() > failed) {
            suspected(open, holding).ifPresent(causes::add);
        }
        return causes;
    }

    /**
     * Rows that something is said about already: what fails with them needs no other reason. What is said of a row that others hold with stands for
     * good, and is no reason.
     */
    private List<CommonRow> told(List<InTier> open, List<InTier> holding) {
        List<CommonRow> rows = new ArrayList<>();
        for (Finding finding : told) {
            Set<InTier> failing = new LinkedHashSet<>();
            sections.forEach((row, section) -> {
                if (isAbout(finding, row)) {
                    Suspected about = resting(row, section, open, holding);
                    if (about.hardlyHolds()) {
                        failing.addAll(about.failing());
                    }
                }
            });
            if (!failing.isEmpty()) {
                rows.add(new CommonRow(finding, results(List.copyOf(failing))));
            }
        }
        return rows;
    }

    private boolean isAbout(Finding finding, Rule row) {
        String section = String.valueOf(sections.get(row));
        return inspection.isAbout(finding, section, row)
                && finding.file().equals(inspection.place(section, row.id()).file());
    }

    /** The row that most of what fails expects in vain, or rests on. */
    private Optional<CommonRow> suspected(List<InTier> open, List<InTier> holding) {
        List<Suspected> missed = missed(open);
        if (missed.size() == 1) {
            List<CaseResult> failing = results(missed.getFirst().failing());
            Optional<Finding> said = told.stream()
                    .filter(finding -> isAbout(finding, missed.getFirst().row()))
                    .findFirst();
            if (said.isPresent()) {
                return Optional.of(new CommonRow(said.get(), failing));
            }
            Wording found =
                    CasePhrase.FAIL_WITHOUT_ROW.of(failing.size(), results(open).size());
            return Optional.of(cause(missed.getFirst(), found, failing));
        }
        List<Suspected> resting = resting(open, holding);
        return resting.isEmpty() || resting.size() > SUSPECTED
                ? Optional.empty()
                : Optional.of(cause(
                        resting.getFirst(),
                        found(resting, open, holding),
                        results(resting.getFirst().failing())));
    }

    /**
     * A row that some of what fails rests on.
     *
     * @param holding
     *            what holds although it rests on it, too
     */
    private record Suspected(Rule row, String section, List<InTier> failing, List<InTier> holding) {

        /** Ochiai's measure, squared: how much of what fails rests on the row, and how little of what holds; the part that all have in common left out. */
        BigDecimal suspicion() {
            return failing.isEmpty()
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf((long) failing.size() * failing.size())
                            .divide(BigDecimal.valueOf(failing.size() + holding.size()), MathContext.DECIMAL64);
        }

        /** Whether a row is why most of it fails, and not only something that failing cases have as others do. */
        boolean explains(List<InTier> open) {
            return 2 * failing.size() > open.size() && hardlyHolds();
        }

        boolean hardlyHolds() {
            return failing.size() >= TIMES_HOLDING * holding.size();
        }
    }

    /** The most suspicious row; several where nothing tells them apart. */
    private List<Suspected> resting(List<InTier> open, List<InTier> holding) {
        List<Suspected> all = new ArrayList<>();
        sections.forEach((row, section) -> all.add(resting(row, section, open, holding)));
        BigDecimal most = all.stream()
                .map(Suspected::suspicion)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return all.stream()
                .filter(one -> one.suspicion().compareTo(most) == 0 && one.explains(open))
                .sorted(Comparator.comparingInt(one -> line(one.row(), one.section())))
                .toList();
    }

    private static Suspected resting(Rule row, String section, List<InTier> open, List<InTier> holding) {
        return new Suspected(
                row,
                section,
                open.stream().filter(one -> one.rests(row, section)).toList(),
                holding.stream().filter(one -> one.rests(row, section)).toList());
    }

    private int line(Rule row, String section) {
        return inspection.rows().mark(section, row.id()).line();
    }

    /** The row that most of what fails expects, and that does not apply there; its branches are one row. */
    private List<Suspected> missed(List<InTier> open) {
        Map<String, Suspected> missed = new LinkedHashMap<>();
        sections.forEach((row, section) -> {
            List<InTier> failing = open.stream()
                    .filter(one -> !one.rows().contains(row)
                            && one.wrong().stream()
                                    .anyMatch(field -> expects(one.expected().get(field), field, row)))
                    .toList();
            String whole = section + '[' + inspection.name(section, row);
            if (results(failing).size() * 2 > results(open).size()
                    && open.stream()
                            .noneMatch(one -> one.rows().stream()
                                    .anyMatch(other -> section.equals(sections.get(other))
                                            && whole.equals(section + '[' + inspection.name(section, other))))) {
                missed.putIfAbsent(whole, new Suspected(row, section, failing, List.of()));
            }
        });
        return List.copyOf(missed.values());
    }

    /** Whether the value that a case expects of a field names a row: by its id, by its identity, or by its reason to refuse. */
    private boolean expects(@Nullable Tree expected, String field, Rule row) {
        return switch (expected) {
            case Tree.Sequence list -> list.items().stream().anyMatch(item -> expects(item, field, row));
            case Tree.Mapping among when among.get("among") != null -> expects(among.get("among"), field, row);
            case Tree.Mapping item ->
                switch (row) {
                    case Rule.Subsidy _
                    when item.text("rule") != null -> row.id().equals(item.text("rule"));
                    case Rule.Subsidy subsidy ->
                        field.equals("subsidies")
                                && TestedCategories.named(pack.policy(), subsidy)
                                        .contains(item.text("category"));
                    case Rule.Eligibility refusal ->
                        field.equals("refusals") && refusal.refusalCode().equals(item.text("code"));
                    default -> row.id().equals(item.text(field.equals("incentives") ? "id" : "rule"));
                };
            case Tree.Scalar _ -> false;
            case null -> false;
        };
    }

    private CommonRow cause(Suspected suspected, Wording found, List<CaseResult> failing) {
        Finding finding = new Finding(
                Finding.Severity.WARNING,
                inspection.place(suspected.section(), suspected.row().id()),
                suspected.section() + '[' + suspected.row().id() + ']',
                found,
                wanted(failing.getFirst()));
        return new CommonRow(finding, failing);
    }

    private static Wording found(List<Suspected> suspected, List<InTier> open, List<InTier> holding) {
        Suspected first = suspected.getFirst();
        Wording found = CasePhrase.FAIL_WITH_ROW.of(
                results(first.failing()).size(),
                results(open).size(),
                results(first.holding()).size(),
                results(holding).size());
        return suspected.size() == 1
                ? found
                : CasePhrase.FAIL_WITH_ROWS.of(found, suspected.getLast().row().id());
    }

    private Wording wanted(CaseResult example) {
        return CasePhrase.AS_CASES_EXPECT.of(
                example.name(),
                example.line(),
                example.file(),
                new Text(said(example, Language.ZH), said(example, Language.EN)));
    }

    private String said(CaseResult result, Language language) {
        return CaseWords.of(pack, language).differences(result).getFirst();
    }

    private static List<CaseResult> results(List<InTier> cases) {
        return cases.stream().map(InTier::result).distinct().toList();
    }
}
