package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the names that a pack gives to values and tests, and those that its rows lend to formulas. */
final class DefinitionReader {

    private static final Map<String, Type> DEFINED = Map.of(
            "number",
            Type.NUMBER,
            "amount",
            Type.AMOUNT,
            "date",
            Type.DATE,
            "period",
            Type.PERIOD,
            "test",
            Type.BOOLEAN);

    private final Place pack;
    private final Scope scope;
    private final TableReader tables;

    DefinitionReader(Place pack, Scope scope, TableReader tables) {
        this.pack = pack;
        this.scope = scope;
        this.tables = tables;
    }

    /** Names that rows define and other rows use, before any row is read; rows of a layer may use what packs below it set. */
    void collectNames() {
        if (pack.at("level").tree() instanceof Tree.Scalar level
                && !level.text().equals("county")) {
            Set<String> components =
                    pack.at("vocabulary").at("components").entries().keySet();
            scope.feeComponents.addAll(components);
            scope.fiscalComponents.addAll(components);
        }
        components("fees", scope.feeComponents);
        components("fiscal", scope.fiscalComponents);
        for (Place row : tables.rows("windows")) {
            row.at("id").text().ifPresent(id -> {
                scope.entries.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(id);
                row.at("kind")
                        .texts()
                        .forEach(kind -> scope.entries
                                .computeIfAbsent(kind, _ -> new LinkedHashSet<>())
                                .add(id));
            });
        }
        pack.at("define").entries().forEach((name, place) -> {
            place.allow(Shape.DEFINITION);
            List<String> kinds = DEFINED.keySet().stream().filter(place::has).toList();
            if (kinds.size() != 1) {
                place.fault(PackPhrase.KINDS_OF_VALUE.of(kinds.size()), PackPhrase.DEFINITION_KINDS.of());
            } else {
                scope.definitions.put(name, DEFINED.getOrDefault(kinds.getFirst(), Type.BOOLEAN));
            }
        });
    }

    /** The components that rows set; all that there are where no row sets any, or one sets what is none: that is told there. */
    private void components(String section, Set<String> components) {
        Set<String> declared = new LinkedHashSet<>(
                pack.at("vocabulary").at("components").entries().keySet());
        declared.addAll(pack.at("vocabulary").at("products").entries().keySet());
        Set<String> set = new LinkedHashSet<>();
        tables.rows(section).forEach(row -> set.addAll(row.at("then").entries().keySet()));
        components.addAll(set);
        if (set.isEmpty() || !declared.containsAll(set)) {
            components.addAll(declared);
        }
    }

    /** Windows with fixed days lend them to formulas as {@code ROW.start} and {@code ROW.end}. */
    void readWindowBounds(ConditionReader conditions) {
        for (Place row : tables.rows("windows")) {
            Place paid = row.at("when").at("paid");
            Optional<String> id = row.at("id").text();
            if (paid.present() && id.isPresent()) {
                Place quiet = new Place(
                        new Tree.Mapping(paid.tree() == null ? Map.of() : Map.of("paid", paid.tree()), paid.mark()),
                        paid.path(),
                        paid.mark(),
                        new Findings());
                bounds(id.get(), conditions.read(quiet));
            }
        }
    }

    private void bounds(String window, Condition paid) {
        if (paid instanceof Condition.InRange in) {
            keepConstant(scope.windowStarts, window, in.range().low());
            keepConstant(scope.windowEnds, window, in.range().high());
        } else if (paid instanceof Condition.All all) {
            all.parts().forEach(part -> bounds(window, part));
        }
    }

    private static void keepConstant(Map<String, Expression> bounds, String window, @Nullable Expression bound) {
        if (bound instanceof Expression.Constant) {
            bounds.put(window, bound);
        }
    }

    /** The definitions by name, in the order of the pack; those with a fault are reported and left out. */
    Map<String, Definition> read(ConditionReader conditions) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        pack.at("define").entries().forEach((name, place) -> {
            Type type = scope.definitions.get(name);
            if (type == Type.BOOLEAN) {
                definitions.put(name, new Definition.Test(name, conditions.read(place.at("test"))));
            } else if (type != null) {
                String kind = type.name().toLowerCase(Locale.ROOT);
                conditions
                        .expressions()
                        .read(place.at(kind), type)
                        .ifPresent(value -> definitions.put(name, new Definition.Value(name, type, value)));
            }
        });
        return definitions;
    }
}
