package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says, in words of one language: its conditions, values and rows, and all of it as an {@linkplain #outline outline}.
 * Whatever the grammar of conditions and expressions can say has words; names come from the policy's vocabulary, and definitions
 * are worded where they are used. Immutable and safe for use by several threads.
 */
public final class PolicyWording {

    private final Policy policy;
    private final Language language;
    private final Names names;
    private final RuleTexts texts;
    private final ConditionWords conditions;
    private final OutcomeWords outcomes;
    private final PartNames parts;

    private PolicyWording(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
        this.names = new Names(policy, language);
        this.texts = RuleTexts.in(language);
        this.conditions = new ConditionWords(policy, names, texts);
        this.outcomes = new OutcomeWords(policy, names, texts, conditions.values());
        this.parts = new PartNames(names, texts, conditions.windows());
    }

    /** Words a policy in one language. */
    public static PolicyWording of(Policy policy, Language language) {
        return new PolicyWording(policy, language);
    }

    /** The language of the words. */
    public Language language() {
        return language;
    }

    /** One phrase for each test of a conjunction; empty where the condition always holds. */
    public List<String> conditions(Condition condition) {
        return conditions.phrases(condition);
    }

    /** A whole condition as one phrase; words for "in every case" where it always holds. */
    public String condition(Condition condition) {
        return conditions.phrase(condition);
    }

    /** A number, amount, day or period, literal or calculated. */
    public String value(Expression value) {
        return conditions.values().words(value);
    }

    /** Points of a rate, kept in hundredths of a percentage point, as a percentage. */
    public String percentage(Expression points) {
        return conditions.values().percentage(points);
    }

    /** Rates by bands of a bill, or the one rate that there is; {@code bands} is not empty. */
    public String rates(List<Rule.Band> bands) {
        return outcomes.rates(bands);
    }

    /** What a definition of the policy stands for; empty where it has none of that name. */
    public Optional<String> definition(String name) {
        return Optional.ofNullable(policy.vocabulary().definitions().get(name)).map(definition -> switch (definition) {
            case Definition.Value defined -> value(defined.expression());
            case Definition.Test test -> condition(test.condition());
        });
    }

    /** What parts of rows are called, and how figures that stand in them are written. */
    public PartNames parts() {
        return parts;
    }

    /** What a part of the insurance is called that benefits are paid from, {@code large-illness}. */
    public String insurance(String part) {
        return texts.knows("part." + part) ? texts.say("part." + part) : names.term(part);
    }

    /** Where a row stands among those of which the first one counts: before or after another one, by what that is called. */
    public String place(boolean before, Rule other) {
        String title = title(other);
        String called = title == null ? conditions.phrase(other.head().when()) : title;
        return texts.say(before ? "place.before" : "place.after", called);
    }

    /** One row: for whom it is, what it asks for, and what it decides. */
    public RowWords row(Rule rule) {
        Rule.Head head = rule.head();
        return new RowWords(
                rule.id(),
                title(rule),
                conditions.phrases(head.when()),
                needs(rule),
                outcomes.lines(rule, null),
                funders(rule),
                bring(head),
                text(head.hint()));
    }

    /** The days on which a window takes payments, or null where they are not the same for everybody. */
    public @Nullable PaymentDays paymentDays(Rule.Window window) {
        return windows().days(window);
    }

    /** The whole policy, table by table, in the order in which it is read. */
    public PolicyOutline outline() {
        return outline(List.of());
    }

    /**
     * The same, of a pack that says more than its rules do.
     *
     * @param others conditions of what stands beside the rules: groups that they name are to be told, too
     */
    public PolicyOutline outline(Collection<Condition> others) {
        return new Outlining(policy, this).outline(others);
    }

    RuleTexts texts() {
        return texts;
    }

    Names names() {
        return names;
    }

    OutcomeWords outcomes() {
        return outcomes;
    }

    WindowNames windows() {
        return conditions.windows();
    }

    /** The title of a row; of a window without one, what it is called instead. */
    @Nullable
    String title(Rule rule) {
        String title = text(rule.head().title());
        return title == null && rule instanceof Rule.Open open ? windows().of(open) : title;
    }

    private @Nullable String text(@Nullable Text text) {
        return text == null ? null : names.in(text);
    }

    List<String> needs(Rule rule) {
        return rule instanceof Rule.Open open
                ? open.needs().stream()
                        .flatMap(need -> conditions.phrases(withoutAnyChannel(need.condition())).stream())
                        .toList()
                : List.of();
    }

    /** A need of a channel holds too where none is given; what the text asks for is the channel. */
    private static Condition withoutAnyChannel(Condition need) {
        return need instanceof Condition.AnyOf(List<Condition> parts)
                        && parts.size() == 2
                        && parts.getFirst().equals(new Condition.Not(new Condition.Known(Facts.CHANNEL)))
                ? parts.getLast()
                : need;
    }

    @Nullable
    String funders(Rule rule) {
        return rule instanceof Rule.Subsidy subsidy ? outcomes.funders(subsidy) : null;
    }

    @Nullable
    String bring(Rule.Head head) {
        return head.bring().isEmpty()
                ? null
                : texts.say("bring", texts.allOf(names.members(Facts.EVIDENCE, head.bring())));
    }

    @Nullable
    String hint(Rule rule) {
        return text(rule.head().hint());
    }
}
