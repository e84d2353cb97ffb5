package io.canbao.policypack.analysis.dependency;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.reader.PackPhrase;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Definitions that rest on each other, or on so many others that nobody can follow them. */
public final class CircularDefinitions {

    /** A longer chain of names is no pack that anybody wrote, and would exhaust whoever follows it. */
    private static final int LONGEST_CHAIN = 60;

    private final Inspection pack;
    private boolean found;

    private CircularDefinitions(Inspection pack) {
        this.pack = pack;
    }

    /** Adds faults; answers whether every definition can be followed to its end. */
    public static boolean inspect(Inspection pack) {
        CircularDefinitions circular = new CircularDefinitions(pack);
        Set<String> clear = new HashSet<>();
        pack.policy()
                .vocabulary()
                .definitions()
                .keySet()
                .forEach(name -> circular.follow(name, new ArrayList<>(), clear));
        return !circular.found;
    }

    private void follow(String name, List<String> chain, Set<String> clear) {
        if (clear.contains(name)) {
            return;
        }
        if (chain.contains(name) || chain.size() > LONGEST_CHAIN) {
            found = true;
            clear.addAll(chain);
            boolean circle = chain.contains(name);
            List<String> names = new ArrayList<>(circle ? chain.subList(chain.indexOf(name), chain.size()) : chain);
            names.add(name);
            pack.fault(
                    pack.rows().definition(names.getFirst()),
                    "define." + names.getFirst(),
                    circle
                            ? AnalysisPhrase.NEEDS_ITSELF.of(String.join(" → ", names))
                            : AnalysisPhrase.CHAIN_TOO_LONG.of(LONGEST_CHAIN),
                    circle ? AnalysisPhrase.CALCULABLE.of() : PackPhrase.SHORTER.of());
            return;
        }
        chain.add(name);
        named(name).forEach(next -> follow(next, chain, clear));
        chain.removeLast();
        clear.add(name);
    }

    private Set<String> named(String definition) {
        Set<String> names = new LinkedHashSet<>();
        switch (pack.policy().vocabulary().definitions().get(definition)) {
            case Definition.Value value ->
                References.walk(value.expression(), test -> test(test, names), value1 -> value(value1, names));
            case Definition.Test test ->
                References.walk(test.condition(), inner -> test(inner, names), value -> value(value, names));
            case null -> {}
        }
        return names;
    }

    private static void test(Condition condition, Set<String> names) {
        if (condition instanceof Condition.Defined defined) {
            names.add(defined.name());
        }
    }

    private static void value(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Defined defined) {
            names.add(defined.name());
        }
    }
}
