package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts an outline together: which rows stand under which heading. */
final class Outlining {

    private static final String SETTING = "setting";

    private final Policy policy;
    private final PolicyWording wording;
    private final RuleTexts texts;
    private final RowOutlining rows;

    Outlining(Policy policy, PolicyWording wording) {
        this.policy = policy;
        this.wording = wording;
        this.texts = wording.texts();
        this.rows = new RowOutlining(policy, wording);
    }

    PolicyOutline outline(Collection<Condition> others) {
        List<PolicyOutline.Section> sections = Stream.of(
                        plain("fees", policy.tables().fees()),
                        plain("fiscal", policy.tables().fiscal()),
                        plain("surcharges", policy.tables().surcharges()),
                        section("subsidies", stages()),
                        plain("windows", policy.tables().windows()),
                        plain("waiting", policy.tables().waiting()),
                        section("incentives", incentives()),
                        plain("refunds", policy.tables().refunds()),
                        plain("eligibility", policy.tables().eligibility()),
                        section("benefits", benefits()),
                        plain("benefitTier", policy.tables().benefitTiers()),
                        plain("notes", policy.tables().notes()),
                        plain("limits", policy.tables().limits()))
                .filter(section -> !section.groups().isEmpty())
                .toList();
        return new PolicyOutline(sections, new DistinguishedGroups(policy, wording.names()).ids(others));
    }

    private PolicyOutline.Section section(String table, List<PolicyOutline.Group> groups) {
        return new PolicyOutline.Section(table, texts.say("table." + table), groups);
    }

    private PolicyOutline.Section plain(String table, List<? extends Rule> rules) {
        return section(table, one(table, rules, List.of()));
    }

    private List<PolicyOutline.Group> one(String table, List<? extends Rule> rules, List<String> notes) {
        return rules.isEmpty()
                ? List.of()
                : List.of(new PolicyOutline.Group(table, null, notes, rows.of(rules, SharedTests.NONE)));
    }

    private List<PolicyOutline.Group> incentives() {
        List<String> notes = policy.tables().incentiveLimit() == null
                ? List.of()
                : List.of(texts.say(
                        "incentive.limit", wording.value(policy.tables().incentiveLimit())));
        return one("incentives", policy.tables().incentives(), notes);
    }

    private List<PolicyOutline.Group> stages() {
        List<PolicyOutline.Group> groups = new ArrayList<>();
        List<SubsidyStage> stages = policy.tables().subsidies().stream()
                .filter(stage -> !stage.rules().isEmpty())
                .toList();
        for (SubsidyStage stage : stages) {
            SharedTests shared = SharedTests.of(stage.rules());
            List<String> notes = new ArrayList<>();
            if (stage.rules().size() > 1) {
                notes.add(texts.say("hit." + stage.hit()));
            }
            notes.addAll(wording.conditions(Conjunction.all(shared.tests())));
            if (shared.recognised() != null) {
                notes.addAll(wording.conditions(shared.recognised()));
            }
            String title = stages.size() > 1 ? texts.say("stage", groups.size() + 1) : null;
            groups.add(new PolicyOutline.Group(stage.id(), title, notes, rows.of(stage.rules(), shared)));
        }
        return groups;
    }

    /** Benefits of one part of the insurance and one setting stand together. */
    private List<PolicyOutline.Group> benefits() {
        Map<String, List<Rule.Benefit>> grouped = new LinkedHashMap<>();
        for (Rule.Benefit benefit : policy.tables().benefits()) {
            String setting =
                    setting(benefit).stream().findFirst().map(Outlining::value).orElse("");
            grouped.computeIfAbsent(benefit.part() + ' ' + setting, _ -> new ArrayList<>())
                    .add(benefit);
        }
        List<PolicyOutline.Group> groups = new ArrayList<>();
        grouped.forEach((id, benefits) -> {
            List<Condition> setting = setting(benefits.getFirst());
            String title = texts.list(Stream.concat(
                            Stream.of(wording.insurance(benefits.getFirst().part())),
                            wording.conditions(Conjunction.all(setting)).stream())
                    .toList());
            groups.add(
                    new PolicyOutline.Group(id, title, List.of(), rows.of(benefits, new SharedTests(setting, null))));
        });
        return groups;
    }

    /** The test of a row for one setting of treatment; none where it is for several. */
    private static List<Condition> setting(Rule.Benefit benefit) {
        return Conjunction.of(benefit.head().when()).stream()
                .filter(test -> test instanceof Condition.ChoiceIs choice
                        && choice.fact().equals(SETTING)
                        && choice.values().size() == 1)
                .limit(1)
                .toList();
    }

    private static String value(Condition setting) {
        return ((Condition.ChoiceIs) setting).values().iterator().next();
    }

    /** Whether a test chooses tiers. */
    static boolean isTier(Condition test) {
        Condition tested = test instanceof Condition.Not not ? not.part() : test;
        return tested instanceof Condition.ChoiceIs choice && choice.fact().equals(Facts.TIER);
    }
}
