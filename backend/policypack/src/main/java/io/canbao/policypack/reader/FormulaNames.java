package io.canbao.policypack.reader;

import io.canbao.policypack.finding.FactNames;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the names in formulas stand for. */
final class FormulaNames {

    private static final Set<String> BUILT_IN = Set.of(
            "payment",
            "birth",
            "year.start",
            "year.end",
            "recognised",
            "wait.end",
            "wait.months",
            "wait.fixedMonths",
            "fee",
            "fiscal",
            "surcharge",
            "subsidy",
            "remaining",
            "payable",
            "granted");

    private static final Set<String> OF_UNITS = Set.of("year.start", "year.end");

    private final Scope scope;

    FormulaNames(Scope scope) {
        this.scope = scope;
    }

    /** All names that have a value, for whoever wrote another one. */
    Set<String> known() {
        Set<String> known = new TreeSet<>(scope.exact ? OF_UNITS : BUILT_IN);
        known.addAll(scope.definitions.keySet());
        known.addAll(scope.feeComponents);
        scope.feeComponents.forEach(component -> known.add("fee." + component));
        scope.fiscalComponents.forEach(component -> known.add("fiscal." + component));
        scope.facts.keySet().forEach(fact -> known.add(FactNames.written(fact)));
        scope.windowStarts.keySet().forEach(row -> known.addAll(List.of(row + ".start", "windows." + row + ".start")));
        scope.windowEnds.keySet().forEach(row -> known.addAll(List.of(row + ".end", "windows." + row + ".end")));
        return known;
    }

    /** The value of a name, or null where the pack does not know it. */
    @Nullable
    Typed resolve(String name) {
        return scope.exact && !OF_UNITS.contains(name) ? fact(name) : builtIn(name);
    }

    private @Nullable Typed builtIn(String name) {
        return switch (name) {
            case "payment", "paid" -> fact(Facts.PAID);
            case "birth" -> fact(Facts.BIRTH);
            case "year.start" -> new Typed(scope.day(1, 1), Type.DATE);
            case "year.end" -> new Typed(scope.day(12, 31), Type.DATE);
            case "recognised" -> new Typed(new Expression.RecognisedOn(), Type.DATE);
            case "wait.end" -> new Typed(new Expression.WaitEnd(), Type.DATE);
            case "wait.months" -> new Typed(new Expression.WaitMonths(false), Type.NUMBER);
            case "wait.fixedMonths" -> new Typed(new Expression.WaitMonths(true), Type.NUMBER);
            case "fee", "fiscal", "surcharge", "subsidy", "remaining", "payable", "granted" -> amount(name);
            default -> declared(name);
        };
    }

    private static Typed amount(String name) {
        return new Typed(new Expression.NamedAmount(name, null, null), Type.AMOUNT);
    }

    private @Nullable Typed declared(String name) {
        Type defined = scope.definitions.get(name);
        if (defined != null && defined != Type.BOOLEAN) {
            return new Typed(new Expression.Defined(name), defined);
        }
        if (component(name, "fee.", scope.feeComponents) || component(name, "fiscal.", scope.fiscalComponents)) {
            return amount(name);
        }
        Typed fact = fact(name);
        if (fact != null) {
            return fact;
        }
        if (scope.feeComponents.contains(name)) {
            return amount("fee." + name);
        }
        return windowBound(name);
    }

    private static boolean component(String name, String table, Set<String> components) {
        return name.startsWith(table) && components.contains(name.substring(table.length()));
    }

    private @Nullable Typed fact(String name) {
        Optional<FactDefinition> fact = scope.fact(name);
        return fact.filter(found ->
                        found.type() != Type.CHOICE && found.type() != Type.BOOLEAN && found.type() != Type.SET)
                .map(found -> new Typed(new Expression.FactValue(found.id()), found.type()))
                .orElse(null);
    }

    private @Nullable Typed windowBound(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String row = name.substring(0, dot);
        String own = row.startsWith("windows.") ? row.substring("windows.".length()) : row;
        Map<String, Expression> bounds = switch (name.substring(dot + 1)) {
            case "start" -> scope.windowStarts;
            case "end" -> scope.windowEnds;
            default -> Map.of();
        };
        Expression bound = bounds.getOrDefault(row, bounds.get(own));
        return bound == null ? null : new Typed(bound, Type.DATE);
    }
}
