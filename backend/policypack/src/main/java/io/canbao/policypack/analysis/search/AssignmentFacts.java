package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a case as facts. An identity that the case had on another day, but not on the day of payment,
 * ended the day before.
 */
final class AssignmentFacts {

    private final Policy policy;
    private final Map<Object, Variable> variables;
    private final Assignment values;

    AssignmentFacts(Policy policy, Map<Object, Variable> variables, Assignment values) {
        this.policy = policy;
        this.variables = variables;
        this.values = values;
    }

    Facts facts() {
        Facts facts = Facts.NONE;
        for (Map.Entry<Object, Variable> entry : variables.entrySet()) {
            Variable variable = entry.getValue();
            if (variable.kind != Variable.Kind.FREE && known(variable)) {
                facts = and(facts, entry.getKey(), values.of(variable));
            }
        }
        return facts;
    }

    private boolean known(Variable variable) {
        return values.has(variable) && Values.known(values.of(variable));
    }

    private Facts and(Facts facts, Object key, long value) {
        return switch (key) {
            case Space.HeldOn held -> value == 0 ? facts : facts.withCategory(held(held.category(), held.on()));
            case String id -> and(facts, id, value);
            default -> facts;
        };
    }

    private Facts and(Facts facts, String id, long value) {
        String member = id.substring(id.indexOf('.') + 1);
        return switch (id.substring(0, Math.max(id.indexOf('.'), 0))) {
            case Facts.CATEGORIES -> value == 0 ? facts : facts.withCategory(held(member, null));
            case Facts.EVIDENCE -> value == 0 ? facts : facts.withEvidence(member);
            case Facts.PRODUCTS -> value == 0 ? facts : facts.withProduct(member);
            case Facts.HISTORY -> facts.with(id, chosen(Facts.HISTORY, value).orElseThrow());
            default ->
                id.equals(Space.ENTRY)
                        ? facts
                        : chosen(id, value)
                                .map(choice -> facts.with(id, choice))
                                .orElseGet(() -> facts.with(id, value));
        };
    }

    private Optional<String> chosen(String fact, long position) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        return definition == null || definition.choices().isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(definition.choices().keySet()).get((int) position));
    }

    private Facts.HeldCategory held(String category, @Nullable Expression on) {
        LocalDate recognised = day(new Recognition(category, on));
        LocalDate paid = day(Facts.PAID);
        Variable now = variables.get(Facts.CATEGORIES + '.' + category);
        boolean ended = on != null && now != null && values.has(now) && values.of(now) == 0;
        LocalDate last = ended && paid != null ? paid.minusDays(1) : null;
        boolean held = last == null || recognised == null || !last.isBefore(recognised);
        return new Facts.HeldCategory(category, recognised, held ? last : null);
    }

    /** The day that a variable has, or null where there is none or it lies long ago. */
    private @Nullable LocalDate day(Object key) {
        Variable day = variables.get(key);
        return day != null && known(day) && values.of(day) > Values.LONG_AGO ? Values.date(values.of(day)) : null;
    }
}
