package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.finding.Mark;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows that never apply: because their condition holds for nobody, or because rows before them always say everything that
 * they would say. Only the pack's own rows are looked at: that a county's row puts an inherited one out of use is what
 * layers are for.
 */
public final class Reachability {

    /** Tables that are read once a window is in hand. */
    private static final Set<String> ASKED_IN_A_WINDOW =
            Set.of("fees", "fiscal", "surcharges", Rows.SUBSIDIES, "waiting", "incentives", "refunds");

    /** Nobody pays after their death: facts that say so are refused. */
    private static final Condition DEAD_BEFORE = new Condition.InRange(
            new Expression.FactValue(Facts.EVENTS + ".death"),
            new Condition.Range(null, true, new Expression.FactValue(Facts.PAID), false));

    private final Inspection pack;

    private Reachability(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a fault for each of the pack's own rows that never applies. */
    public static void inspect(Inspection pack) {
        Reachability reachability = new Reachability(pack);
        if (reachability.definitions()) {
            for (Table table : Table.of(pack.policy())) {
                if (pack.whole(table.section(), "windows")) {
                    reachability.table(table);
                }
            }
        }
    }

    /** Whether each of the pack's own tests holds for somebody; one that does not is a fault, and not every row that uses it. */
    private boolean definitions() {
        boolean[] hold = {pack.whole("windows")};
        if (hold[0]) {
            pack.policy().vocabulary().definitions().forEach((name, definition) -> {
                Mark mark = pack.rows().definition(name);
                if (definition instanceof Definition.Test test
                        && mark.file().equals(pack.mark().file())
                        && pack.search().where(test.condition()).find() instanceof CaseSearch.Outcome.None) {
                    pack.fault(
                            mark,
                            "define." + name,
                            AnalysisPhrase.HOLDS_FOR_NOBODY.of(),
                            AnalysisPhrase.TESTS_TOGETHER.of());
                    hold[0] = false;
                }
            });
        }
        return hold[0] || !pack.whole("windows");
    }

    /** The ids of rows that have nothing to say, those of upper layers included, but for rows that are known to apply. */
    public static Set<String> silentRows(Inspection pack, Predicate<Rule> applies) {
        Reachability reachability = new Reachability(pack);
        Set<String> silent = new LinkedHashSet<>();
        for (Table table : Table.of(pack.policy())) {
            List<Rule> before = new ArrayList<>();
            for (Rule rule : table.rules()) {
                if (!applies.test(rule) && (reachability.holdsForNobody(rule) || reachability.silenced(rule, before))) {
                    silent.add(rule.id());
                }
                before.add(rule);
            }
        }
        return silent;
    }

    /** Whether open rows leave a closed one nothing to say. */
    static boolean silent(Inspection pack, Rule.Closed closed) {
        return new Reachability(pack).silenced(closed, List.of());
    }

    private boolean holdsForNobody(Rule rule) {
        return pack.search().where(rule.head().when()).find() instanceof CaseSearch.Outcome.None;
    }

    /** Whether nobody whom the row is for can pay: its days are those of another year, or of a time that is closed. */
    private boolean outsideAllWindows(String section, Rule rule) {
        if (!ASKED_IN_A_WINDOW.contains(section)
                || !pack.county()
                || open(pack.policy().tables().windows()).isEmpty()) {
            return false;
        }
        CaseSearch search = pack.search().where(rule.head().when());
        CaseSearch narrowed = rule instanceof Rule.Refund
                ? search.where(collected()).whereNot(DEAD_BEFORE)
                : search.where(pack.anyWindow());
        return narrowed.find() instanceof CaseSearch.Outcome.None;
    }

    /** Refunds are answered for payments that should not have been taken, too, but not for those of another year. */
    private Condition collected() {
        int year = pack.policy().year();
        Expression first = new Expression.Constant(Type.DATE, Values.date(LocalDate.of(year - 1, 1, 1)));
        Expression last = new Expression.Constant(Type.DATE, Values.date(LocalDate.of(year, 12, 31)));
        return new Condition.InRange(
                new Expression.FactValue(Facts.PAID), new Condition.Range(first, true, last, true));
    }

    private void table(Table table) {
        List<Rule> before = new ArrayList<>();
        Map<String, Hider> hidden = new LinkedHashMap<>();
        Set<String> reported = table.section().equals(Rows.SUBSIDIES)
                ? IdleStages.inspect(pack, row -> outsideAllWindows(Rows.SUBSIDIES, row))
                : new LinkedHashSet<>();
        for (Rule rule : table.rules()) {
            if (pack.own(rule) && !reported.contains(pack.name(table.section(), rule))) {
                row(table.section(), rule, before, hidden).ifPresent(reported::add);
            }
            before.add(rule);
        }
        hidden.values().forEach(hider -> tell(table.section(), hider));
    }

    /** A row that always comes before others, and those others by their names. */
    private record Hider(Rule rule, String name, Map<String, Rule> hidden) {}

    /** One row that puts several out of use has lost a test, or stands too far in front: that is said once. */
    private void tell(String section, Hider hider) {
        if (hider.hidden.size() == 1) {
            Rule hidden = hider.hidden.values().iterator().next();
            pack.fault(
                    section,
                    hidden,
                    pack.wholeRow(section, hidden),
                    AnalysisPhrase.NEVER_DOES.of(hider.name),
                    AnalysisPhrase.PLACE_BEFORE.of());
        } else {
            pack.fault(
                    section,
                    hider.rule,
                    pack.wholeRow(section, hider.rule),
                    AnalysisPhrase.HIDES.of(List.copyOf(hider.hidden.keySet())),
                    AnalysisPhrase.PLACE_BEHIND.of());
        }
    }

    /** The name of a row that was told not to apply. */
    private Optional<String> row(String section, Rule rule, List<Rule> before, Map<String, Hider> hidden) {
        String name = pack.name(section, rule);
        if (holdsForNobody(rule) && ClosedRows.enters(pack, rule)) {
            return Optional.of(name); // the window that was to be open is told
        }
        if (holdsForNobody(rule)) {
            pack.fault(
                    section,
                    rule,
                    pack.wholeRow(section, rule),
                    AnalysisPhrase.HOLDS_FOR_NOBODY.of(),
                    AnalysisPhrase.TESTS_TOGETHER.of());
            return Optional.of(name);
        }
        if (outsideAllWindows(section, rule)) {
            pack.fault(
                    section,
                    rule,
                    pack.wholeRow(section, rule),
                    rule instanceof Rule.Refund
                            ? AnalysisPhrase.BEFORE_ALL_PAYMENTS.of()
                            : AnalysisPhrase.OUTSIDE_WINDOWS.of(),
                    rule instanceof Rule.Refund
                            ? AnalysisPhrase.AFTER_A_PAYMENT.of()
                            : AnalysisPhrase.INSIDE_A_WINDOW.of());
            return Optional.of(name);
        }
        if (rule instanceof Rule.Closed && silenced(rule, before)) {
            Optional<Rule.Window> always = pack.policy().tables().windows().stream()
                    .filter(window -> window instanceof Rule.Open
                            && pack.own(window)
                            && RowTests.of(window).findAny().isEmpty())
                    .findFirst();
            if (always.isPresent()) {
                if (!pack.reported(section, always.get())) {
                    pack.fault(
                            section, always.get(), AnalysisPhrase.OPEN_ALWAYS.of(), AnalysisPhrase.DAYS_OF_WINDOW.of());
                }
                return Optional.of(name);
            }
            pack.fault(section, rule, AnalysisPhrase.CLOSED_NEVER.of(), AnalysisPhrase.LEAVE_TO_CLOSE.of());
            return Optional.of(name);
        }
        if (silenced(rule, before)) {
            Optional<Rule> hider = before.stream()
                    .filter(other -> pack.own(other) && silenced(rule, List.of(other)))
                    .findFirst();
            if (hider.isPresent() && pack.reportedOfWhole(section, hider.get())) {
                return Optional.empty(); // it stands beside an earlier row that it was to replace
            }
            hider.ifPresent(other -> hidden.computeIfAbsent(
                            pack.name(section, other), called -> new Hider(other, called, new LinkedHashMap<>()))
                    .hidden
                    .putIfAbsent(name, rule));
            if (hider.isEmpty()) {
                pack.fault(
                        section,
                        rule,
                        AnalysisPhrase.NEVER_DO.of(names(rule, before)),
                        AnalysisPhrase.PLACE_BEFORE.of());
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean silenced(Rule rule, List<Rule> before) {
        return switch (rule) {
            case Rule.Amounts _, Rule.Waiting _, Rule.Benefit _, Rule.BenefitTier _ ->
                !Outputs.collects(rule)
                        && !Outputs.of(rule).isEmpty()
                        && Outputs.of(rule).stream()
                                .allMatch(output -> covered(rule, conditions(setting(rule, output, before))));
            case Rule.Subsidy subsidy -> first(subsidy) && covered(rule, conditions(sameStage(subsidy, before)));
            case Rule.Closed _ -> covered(rule, open(pack.policy().tables().windows()));
            case Rule.Open _ -> pack.policy().tables().windowsFirst() && covered(rule, open(before));
            case Rule.Eligibility _, Rule.Incentive _, Rule.Refund _, Rule.Note _, Rule.Limit _ -> false;
        };
    }

    /** Whether, wherever the row's condition holds, one of the others does. */
    private boolean covered(Rule rule, List<Condition> others) {
        if (others.isEmpty()) {
            return false;
        }
        CaseSearch search = pack.search().where(rule.head().when());
        others.forEach(search::whereNot);
        return search.find() instanceof CaseSearch.Outcome.None;
    }

    private static List<Condition> conditions(List<Rule> rules) {
        return rules.stream().map(rule -> rule.head().when()).toList();
    }

    private static List<Rule> setting(Rule rule, String output, List<Rule> before) {
        return before.stream()
                .filter(other -> Outputs.of(other).contains(output) && Outputs.compete(rule, other))
                .toList();
    }

    private boolean first(Rule.Subsidy subsidy) {
        return pack.policy().tables().subsidies().stream()
                .anyMatch(stage ->
                        stage.hit() == SubsidyStage.Hit.FIRST && stage.rules().contains(subsidy));
    }

    private List<Rule> sameStage(Rule.Subsidy subsidy, List<Rule> before) {
        return pack.policy().tables().subsidies().stream()
                .filter(stage -> stage.rules().contains(subsidy))
                .flatMap(stage -> stage.rules().stream())
                .<Rule>map(rule -> rule)
                .filter(before::contains)
                .toList();
    }

    private static List<Condition> open(List<? extends Rule> windows) {
        List<Condition> conditions = new ArrayList<>();
        for (Rule window : windows) {
            if (window instanceof Rule.Open open) {
                conditions.add(ComparisonsCollector.demandsOf(open));
            }
        }
        return conditions;
    }

    /** The rows that together put one out of use, as few as they are named first. */
    private static Object names(Rule rule, List<Rule> before) {
        List<String> names = before.stream()
                .filter(other -> Outputs.compete(rule, other))
                .map(Rule::id)
                .toList();
        return names.size() > 4 ? AnalysisPhrase.THE_ROWS.of() : names;
    }
}
