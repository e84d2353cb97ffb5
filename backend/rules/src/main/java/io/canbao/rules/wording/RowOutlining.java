package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows of an outline: those that differ in the tier alone become one, with what each tier gets. */
final class RowOutlining {

    private static final String CHANNEL_NOT_ACCEPTED = "CHANNEL_NOT_ACCEPTED";

    private final Policy policy;
    private final PolicyWording wording;

    RowOutlining(Policy policy, PolicyWording wording) {
        this.policy = policy;
        this.wording = wording;
    }

    List<PolicyOutline.Row> of(List<? extends Rule> rules, SharedTests shared) {
        Map<Object, Line> lines = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<Condition> own = shared.without(rule);
            List<String> tiers = tiers(own);
            own.removeIf(test -> rule instanceof Rule.Window ? isSaidByTheDays(rule, test) : Outlining.isTier(test));
            List<Object> likeness = likeness(rule, own);
            Line line = lines.get(likeness);
            if (line == null || !line.takes(tiers, wording.funders(rule))) {
                line = new Line(rule, own);
                lines.put(lines.containsKey(likeness) ? rule.id() : likeness, line);
            }
            line.add(rule, tiers, wording);
        }
        return lines.values().stream().map(this::row).toList();
    }

    /** Whether a test of the day of payment is one that the days of a window say. */
    private boolean isSaidByTheDays(Rule rule, Condition test) {
        return WindowNames.isOfPayment(test) && wording.windows().days((Rule.Window) rule) != null;
    }

    private List<String> tiers(List<Condition> tests) {
        List<String> tiers = new ArrayList<>(policy.vocabulary().tiers().keySet());
        for (Condition test : tests) {
            if (test instanceof Condition.ChoiceIs(String fact, Set<String> values) && fact.equals(Facts.TIER)) {
                tiers.retainAll(values);
            } else if (test instanceof Condition.Not(Condition.ChoiceIs other) && Outlining.isTier(test)) {
                tiers.removeAll(other.values());
            }
        }
        return tiers;
    }

    /** What rows of one line have in common; windows and rows of different kinds never share one. */
    private List<Object> likeness(Rule rule, List<Condition> own) {
        Rule.Head head = rule.head();
        if (rule instanceof Rule.Window) {
            return List.of(rule.id());
        }
        return List.of(
                baseOf(rule.id()),
                Optional.ofNullable(head.title()),
                Optional.ofNullable(head.hint()),
                own,
                head.bring(),
                head.clauses(),
                head.assumptions(),
                head.layer());
    }

    /** The id of a row that was split by tier, without the tier. */
    private String baseOf(String id) {
        return policy.vocabulary().tiers().keySet().stream()
                .filter(tier -> id.endsWith('.' + tier))
                .findFirst()
                .map(tier -> id.substring(0, id.length() - tier.length() - 1))
                .orElse(id);
    }

    private PolicyOutline.Row row(Line line) {
        Rule rule = line.rule;
        Rule.Head head = rule.head();
        String title = wording.title(rule);
        boolean unnamed = rule instanceof Rule.Closed && title == null;
        return new PolicyOutline.Row(
                line.ids,
                unnamed ? wording.texts().say("closed") : title,
                isNamedByWhom(rule) ? List.of() : wording.conditions(Conjunction.all(line.own)),
                wording.needs(rule),
                unnamed ? List.of() : line.outcomes(),
                line.funders,
                wording.bring(head),
                wording.hint(rule),
                rule instanceof Rule.Window window ? window(window, line.own) : null,
                head.clauses(),
                head.layer(),
                head.assumptions());
    }

    /** Whether a window without title and days is called by whom it is for. */
    private boolean isNamedByWhom(Rule rule) {
        return rule instanceof Rule.Open open
                && open.head().title() == null
                && wording.windows().days(open) == null;
    }

    private PolicyOutline.Window window(Rule.Window window, List<Condition> own) {
        PaymentDays days = wording.windows().days(window);
        boolean closed = window instanceof Rule.Closed;
        boolean saidByTitle = window.head().title() == null && !closed;
        return new PolicyOutline.Window(
                days,
                paid(days, saidByTitle, closed),
                closed,
                !closed && (days == null || !own.isEmpty() || wantsMore(window)),
                channels(window));
    }

    /** Whether it is for those alone who have something to show for it. */
    private static boolean wantsMore(Rule.Window window) {
        return window instanceof Rule.Open open
                && open.needs().stream().anyMatch(need -> !need.refusalCode().equals(CHANNEL_NOT_ACCEPTED));
    }

    private static List<String> channels(Rule.Window window) {
        return window instanceof Rule.Open open
                ? open.needs().stream()
                        .filter(need -> need.refusalCode().equals(CHANNEL_NOT_ACCEPTED))
                        .flatMap(need -> need.ids().stream())
                        .toList()
                : List.of();
    }

    private @Nullable String paid(@Nullable PaymentDays days, boolean saidByTitle, boolean closed) {
        return days == null || saidByTitle ? null : wording.windows().words(closed ? "days.span" : "window", days);
    }

    /** A row in the making. */
    private static final class Line {
        private final Rule rule;
        private final List<Condition> own;
        private @Nullable String funders;
        private final List<String> ids = new ArrayList<>();
        private final Map<String, List<String>> cells = new LinkedHashMap<>();

        Line(Rule rule, List<Condition> own) {
            this.rule = rule;
            this.own = own;
        }

        /** Whether a row finds its tiers free, and has nobody else to pay for it. */
        boolean takes(List<String> tiers, @Nullable String funders) {
            return tiers.stream().noneMatch(cells::containsKey)
                    && (funders == null || this.funders == null || funders.equals(this.funders));
        }

        void add(Rule rule, List<String> tiers, PolicyWording wording) {
            ids.add(rule.id());
            funders = funders == null ? wording.funders(rule) : funders;
            tiers.forEach(tier -> cells.put(tier, wording.outcomes().lines(rule, tier)));
        }

        /** What each tier gets; neighbours that get the same stand together only where all do. */
        List<PolicyOutline.Outcome> outcomes() {
            boolean alike = cells.values().stream().distinct().count() == 1;
            return alike
                    ? List.of(new PolicyOutline.Outcome(
                            List.copyOf(cells.keySet()),
                            cells.values().iterator().next()))
                    : cells.entrySet().stream()
                            .map(cell -> new PolicyOutline.Outcome(List.of(cell.getKey()), cell.getValue()))
                            .toList();
        }
    }
}
