package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a county's pack declares and no row uses: most likely a row was forgotten, or names something else. A layer may
 * declare for the counties below it.
 */
public final class UnusedDeclarations {

    private static final String DECLARED = Facts.DECLARED + '.';

    private final Inspection pack;
    private final Set<String> definitions = new LinkedHashSet<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();

    private UnusedDeclarations(Inspection pack) {
        this.pack = pack;
    }

    /** Adds warnings about a county's pack that has no fault so far. */
    public static void inspect(Inspection pack) {
        if (pack.county() && !pack.faulty()) {
            UnusedDeclarations unused = new UnusedDeclarations(pack);
            Walk walk = unused.walk();
            unused.use(walk);
            unused.useByUnused(walk);
            unused.tell();
            UnusedWords.inspect(pack);
        }
    }

    private Walk walk() {
        return new Walk(pack.policy(), new Walk.Visitor() {
            @Override
            public void condition(Condition condition, boolean recognised) {
                switch (condition) {
                    case Condition.Defined defined -> definitions.add(defined.name());
                    case Condition.ChoiceIs is -> facts.add(is.fact());
                    case Condition.Known known -> facts.add(known.fact());
                    default -> {}
                }
            }

            @Override
            public void expression(Expression expression, boolean recognised) {
                switch (expression) {
                    case Expression.Defined defined -> definitions.add(defined.name());
                    case Expression.FactValue value -> facts.add(value.fact());
                    default -> {}
                }
            }
        });
    }

    private void use(Walk walk) {
        for (Rule rule : pack.policy().tables().rules()) {
            walk.condition(rule.head().when());
            if (rule instanceof Rule.Open open) {
                open.needs().forEach(need -> walk.condition(need.condition()));
            }
            References.expressionsOf(rule).forEach(walk::expression);
        }
        walk.expression(pack.policy().tables().incentiveLimit());
        assumed(pack.document());
    }

    /** What only an unused definition uses is told with it. */
    private void useByUnused(Walk walk) {
        Set<String> used = Set.copyOf(definitions);
        pack.policy().vocabulary().definitions().forEach((name, definition) -> {
            if (!used.contains(name)) {
                switch (definition) {
                    case Definition.Value value -> walk.expression(value.expression());
                    case Definition.Test test -> walk.condition(test.condition());
                }
            }
        });
    }

    /** Rows of every kind name readings in the same way. */
    private void assumed(Tree tree) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    if (key.equals("assume")) {
                        scalars(value);
                    } else {
                        assumed(value);
                    }
                });
            case Tree.Sequence sequence -> sequence.items().forEach(this::assumed);
            case Tree.Scalar _ -> {}
        }
    }

    private void scalars(Tree tree) {
        switch (tree) {
            case Tree.Scalar scalar -> assumptions.add(scalar.text());
            case Tree.Sequence sequence -> sequence.items().forEach(this::scalars);
            case Tree.Mapping _ -> {}
        }
    }

    private void tell() {
        names("define", definitions::contains);
        names("facts", id -> facts.contains(DECLARED + id) || everybodys(id));
        for (Tree.Mapping row : Rows.items(pack.document().get("assumptions"))) {
            String id = String.valueOf(row.text("id"));
            if (!assumptions.contains(id)) {
                tell("assumptions", id, row, AnalysisPhrase.ASSUME_WANTED.of());
            }
        }
    }

    private void names(String section, Predicate<String> used) {
        if (pack.document().get(section) instanceof Tree.Mapping declared) {
            declared.entries().forEach((id, value) -> {
                if (!used.test(id)) {
                    tell(section, id, value, AnalysisPhrase.USE_WANTED.of());
                }
            });
        }
    }

    /** Whether every pack has a fact of this name, which the pack only words anew. */
    private boolean everybodys(String fact) {
        return !pack.policy().vocabulary().facts().containsKey(DECLARED + fact);
    }

    private void tell(String section, String id, Tree place, Wording wanted) {
        if (place.mark().file().equals(pack.mark().file())) {
            pack.warn(place.mark(), section + '[' + id + ']', AnalysisPhrase.NOTHING_USES.of(), wanted);
        }
    }
}
