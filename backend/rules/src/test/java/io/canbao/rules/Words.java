package io.canbao.rules;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Bounds;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Membership;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a policy: its vocabulary and definitions, and what its rows are called.
 *
 * @param <P> the policy, which every word answers so that words and rows may follow one another
 */
abstract class Words<P extends Words<P>> {

    final Map<String, Term> tiers = terms("standard");
    final Map<String, Term> groups = terms("resident", "university-student", "newborn");
    final Map<String, Term> categories =
            terms("subsistence", "extreme-poverty", "veteran-priority", "severe-disability", "disability");
    final Map<String, Term> evidence = terms("migrant-work", "household-book");
    final Map<String, Term> products = terms("accident-cover", "voucher");
    final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    final Map<String, Definition> definitions = new LinkedHashMap<>();
    final Map<String, Membership> memberships = new LinkedHashMap<>();
    final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private @Nullable Text title;
    private @Nullable Text hint;
    private List<String> assumed = List.of();
    private List<String> brought = List.of();

    Words() {
        fact(Facts.PAID, Type.DATE);
        choice(Facts.GROUP, "resident", "resident", "university-student", "newborn");
        choice("residence", "local", "local", "permit", "none");
        choice(Facts.CHANNEL, null, "online", "counter", "agent");
        choice(Facts.HISTORY, null, "insured", "missed", "elsewhere", "late");
        fact(Facts.BIRTH_DATE, Type.DATE);
        fact(Facts.BIRTH, Type.DATE);
        fact("events.employee-cover-ended", Type.DATE);
        fact("events.school-entry", Type.DATE);
    }

    abstract P self();

    private static Map<String, Term> terms(String... ids) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String id : ids) {
            terms.put(id, Term.of(id, Text.of(id)));
        }
        return terms;
    }

    /** Where a row comes from: its own id is its clause. */
    public static Clause clause(String id) {
        return new Clause("source", "文〔2024〕1号", id);
    }

    static Rule.Head plainHead(String id, Condition when, @Nullable Text hint) {
        return new Rule.Head(id, null, when, List.of(clause(id)), "500000", List.of(), List.of(), hint);
    }

    /** The head of a row, with what was said for the next row. */
    Rule.Head head(String id, Condition when) {
        Rule.Head head = new Rule.Head(id, title, when, List.of(clause(id)), "500000", assumed, brought, hint);
        title = null;
        hint = null;
        assumed = List.of();
        brought = List.of();
        return head;
    }

    /** What the next row is called. */
    public P titled(String title) {
        return titled(Text.of(title));
    }

    public P titled(Text title) {
        this.title = title;
        return self();
    }

    /** What those that the next row applies to should know. */
    public P hinting(String hint) {
        this.hint = Text.of(hint);
        return self();
    }

    /** What those that the next row applies to take along. */
    public P bringing(String... ids) {
        brought = List.of(ids);
        return self();
    }

    /** The reading that the next row rests on. */
    public P assuming(String id) {
        assumptions.put(id, new Assumption(id, Text.of("按" + id + "理解"), clause(id)));
        assumed = List.of(id);
        return self();
    }

    public P tiers(String... ids) {
        tiers.clear();
        tiers.putAll(terms(ids));
        return self();
    }

    /** All proofs that there are. */
    public P evidence(String... ids) {
        evidence.clear();
        evidence.putAll(terms(ids));
        return self();
    }

    /** All products that there are. */
    public P products(String... ids) {
        products.clear();
        products.putAll(terms(ids));
        return self();
    }

    public P category(String id, Text name) {
        categories.put(id, Term.of(id, name));
        return self();
    }

    /** A category and those that everybody in it has too. */
    public P category(String id, String... implied) {
        categories.put(id, new Term(id, Text.of(id), null, Set.of(implied)));
        return self();
    }

    /** Offers an identity that has been named only where this holds. */
    public P offering(String category, Condition when) {
        categories.computeIfPresent(category, (_, term) -> term.askedWhen(when));
        return self();
    }

    /** A group that follows from what is told. */
    public P following(String group, Condition when) {
        memberships.put(group, new Membership(true, when));
        return self();
    }

    /** A group that only those can be in who meet a condition. */
    public P only(String group, Condition condition) {
        memberships.put(group, new Membership(false, condition));
        return self();
    }

    /** Asks for a fact that has been named so. */
    public P asking(String id, Asking asking) {
        facts.computeIfPresent(id, (_, fact) -> fact.with(asking, fact.bounds()));
        return self();
    }

    /** Holds a fact that has been named within bounds. */
    public P bounding(String id, @Nullable Expression least, @Nullable Expression most) {
        facts.computeIfPresent(id, (_, fact) -> fact.with(fact.asking(), new Bounds(least, most)));
        return self();
    }

    public P fact(String id, Type type) {
        facts.put(id, new FactDefinition(id, type, Text.of(id + '?'), null, Map.of(), null));
        return self();
    }

    /** A fact with the words in which residents are asked; without a question it is called by its name. */
    public P fact(String id, Type type, @Nullable String question, @Nullable String why) {
        facts.put(
                id,
                new FactDefinition(
                        id,
                        type,
                        question == null ? null : Text.of(question),
                        why == null ? null : Text.of(why),
                        Map.of(),
                        null));
        return self();
    }

    /** A whole number that is taken when nobody told. */
    public P number(String id, long fallback) {
        facts.put(id, new FactDefinition(id, Type.NUMBER, Text.of(id + '?'), null, Map.of(), Long.toString(fallback)));
        return self();
    }

    public P choice(String id, @Nullable String fallback, String... values) {
        Map<String, Text> choices = new LinkedHashMap<>();
        for (String value : values) {
            choices.put(value, Text.of(value));
        }
        return choice(id, id + '?', fallback, choices);
    }

    /** A choice with the question and with its values' names. */
    public P choice(String id, String question, @Nullable String fallback, Map<String, Text> choices) {
        facts.put(id, new FactDefinition(id, Type.CHOICE, Text.of(question), null, choices, fallback));
        return self();
    }

    public P flag(String id) {
        return choice(id, null, "true", "false");
    }

    public P define(String name, Type type, Expression value) {
        definitions.put(name, new Definition.Value(name, type, value));
        return self();
    }

    public P define(String name, Condition condition) {
        definitions.put(name, new Definition.Test(name, condition));
        return self();
    }
}
