package io.canbao.rules.quote;

import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which identities earned what, and why the others earn nothing more. */
final class Identities {

    private final Policy policy;
    private final Facts facts;
    private final Language language;
    private final Sentences sentences;
    private final Trace trace;

    Identities(Policy policy, Facts facts, Language language, Trace trace) {
        this.policy = policy;
        this.facts = facts;
        this.language = language;
        this.sentences = Sentences.in(language);
        this.trace = trace;
    }

    List<Quote.Subsidy> subsidies() {
        List<Quote.Subsidy> subsidies = new ArrayList<>();
        for (Trace.Grant grant : granted()) {
            for (int share = 0; share < grant.shares().size(); share++) {
                subsidies.add(new Quote.Subsidy(
                        category(grant.rule()),
                        Quoting.money(grant.shares().get(share)),
                        grant.rule().shares().get(share).funder(),
                        grant.rule().id()));
            }
        }
        return subsidies;
    }

    private List<Trace.Grant> granted() {
        return trace.grants.stream()
                .filter(grant -> grant.winner() == null && grant.amountFen() != 0)
                .toList();
    }

    /** The identity a row asks for that this person has; null for rows that ask for none. */
    private @Nullable String category(Rule rule) {
        List<String> asked = new ArrayList<>();
        collect(rule.head().when(), asked);
        return heldCategories().stream().filter(asked::contains).findFirst().orElse(null);
    }

    /** The identities that a condition names, itself or through definitions. */
    private void collect(Condition root, List<String> asked) {
        References.walk(
                root,
                condition -> {
                    if (condition instanceof Condition.HasCategory has) {
                        asked.addAll(has.categories());
                    } else if (condition instanceof Condition.Defined defined
                            && policy.definitions().get(defined.name()) instanceof Definition.Test test) {
                        collect(test.condition(), asked);
                    }
                },
                _ -> {});
    }

    /** Identities with those they imply; the ones held on the day of payment come first. */
    private Set<String> heldCategories() {
        Set<String> held = new LinkedHashSet<>();
        facts.categories().stream().filter(this::holdsNow).forEach(category -> addWithImplied(category.id(), held));
        facts.categories().forEach(category -> addWithImplied(category.id(), held));
        return held;
    }

    private boolean holdsNow(Facts.HeldCategory category) {
        LocalDate paid = facts.paid();
        LocalDate from = category.recognisedOn();
        LocalDate until = category.endedOn();
        return paid == null || ((from == null || !from.isAfter(paid)) && (until == null || !until.isBefore(paid)));
    }

    private void addWithImplied(String category, Set<String> held) {
        Term term = policy.categories().get(category);
        if (held.add(category) && term != null) {
            term.implies().forEach(implied -> addWithImplied(implied, held));
        }
    }

    /** Rows that lost, then identities that no row speaks for. */
    List<Quote.OtherCategory> otherCategories() {
        Map<String, Quote.OtherCategory> others = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Trace.Grant grant : granted()) {
            String category = category(grant.rule());
            if (category != null) {
                used.add(category);
            }
        }
        for (Trace.Grant grant : trace.grants) {
            String category = category(grant.rule());
            if (category != null && !used.contains(category)) {
                Rule.Subsidy winner = grant.winner();
                String why = winner == null
                        ? sentences.say("subsidy.none", policy.nameOf(category).in(language))
                        : sentences.say("other.lost", nameOfGrant(winner));
                others.putIfAbsent(category, new Quote.OtherCategory(category, Quoting.money(grant.amountFen()), why));
            }
        }
        for (Facts.HeldCategory held : facts.categories()) {
            Set<String> reach = new LinkedHashSet<>();
            addWithImplied(held.id(), reach);
            if (reach.stream().noneMatch(id -> used.contains(id) || others.containsKey(id))) {
                others.put(
                        held.id(), new Quote.OtherCategory(held.id(), Quoting.money(0), sentences.say("other.no-row")));
            }
        }
        return List.copyOf(others.values());
    }

    /** The row's title, or the identity it names. */
    String nameOfGrant(Rule.Subsidy rule) {
        String category = category(rule);
        Text title = rule.head().title();
        if (title != null) {
            return title.in(language);
        }
        return category == null
                ? sentences.say("subsidy.plain")
                : policy.nameOf(category).in(language);
    }
}
