package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Source;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an effective pack, all layers merged, into a {@link Policy}. */
public final class PolicyReader {

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
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private PolicyReader(Place pack) {
        this.pack = pack;
        this.scope = new Scope(year(pack));
    }

    /** The insurance year; whoever reads the head reports a wrong one. */
    private static int year(Place pack) {
        String year = pack.tree() instanceof Tree.Mapping document ? document.text("year") : null;
        return year != null && year.matches("20\\d\\d") ? Integer.parseInt(year) : 2000;
    }

    /** The policy that an effective pack means, as far as it can be read; check the findings before using it. */
    public static Policy read(Tree.Mapping effective, Findings findings) {
        return new PolicyReader(Place.root(effective, findings)).policy();
    }

    private Policy policy() {
        pack.allow(Shape.PACK);
        readSources();
        new VocabularyReader(pack, scope).read();
        collectNames();
        Cites cites = new Cites(sources, assumptionIds());
        RowReader rows = new RowReader(scope, cites);
        readAssumptions(cites);
        readWindowBounds(rows);
        readDefinitions(rows);
        Set<String> components = new LinkedHashSet<>(
                pack.at("vocabulary").at("components").entries().keySet());
        components.addAll(scope.products.keySet());
        List<String> parts = pack.at("benefits").at("parts").texts();
        List<String> benefitParts = parts.isEmpty() ? List.of("basic") : parts;
        return new Policy(
                pack.at("region").text().orElse(""),
                path(),
                scope.year,
                scope.tiers,
                scope.groups,
                scope.categories,
                scope.evidence,
                scope.products,
                scope.terms,
                scope.facts,
                definitions,
                sources,
                assumptions,
                table("eligibility", rows::eligibility),
                table("fees", row -> rows.amounts(row, components)),
                table("fiscal", row -> rows.amounts(row, components)),
                table("surcharges", row -> rows.amounts(row, components)),
                stages(rows),
                "first".equals(pack.at("windows").at("hit").text().orElse("")),
                table("windows", rows::window),
                table("waiting", rows::waiting),
                table("incentives", rows::incentive),
                incentiveLimit(rows),
                benefitParts,
                table("benefits", row -> rows.benefit(row, benefitParts)),
                table("refunds", rows::refund),
                table("limits", rows::limit));
    }

    private List<Text> path() {
        List<Text> names = new ArrayList<>();
        for (Place layer : pack.at("path").items()) {
            layer.bilingual().ifPresent(names::add);
        }
        if (names.isEmpty()) {
            pack.at("name").bilingual().ifPresent(names::add);
        }
        return names;
    }

    private void readSources() {
        pack.at("sources").entries().forEach((id, source) -> {
            source.allow(Shape.SOURCE);
            LocalDate issued = source.has("issued") ? source.at("issued").day().orElse(null) : null;
            String document = source.need("document").text().orElse(id);
            sources.put(
                    id,
                    new Source(
                            id,
                            document,
                            source.at("title").bilingual().orElse(Text.of(document)),
                            source.at("issuer").text().orElse(""),
                            issued));
        });
    }

    private List<Place> rows(String section) {
        Place table = pack.at(section);
        return table.isMapping() ? table.at("rows").items() : table.items();
    }

    private Set<String> assumptionIds() {
        Set<String> ids = new LinkedHashSet<>();
        rows("assumptions").forEach(row -> row.at("id").text().ifPresent(ids::add));
        return ids;
    }

    private void readAssumptions(Cites cites) {
        for (Place row : rows("assumptions")) {
            if (!isRow(row)) {
                continue;
            }
            row.allow(Shape.ASSUMPTION);
            String id = row.need("id").text().orElse("?");
            List<Clause> clauses = cites.clauses(row.at("cite"));
            row.need("text").bilingual().ifPresent(text -> {
                if (!clauses.isEmpty()) {
                    assumptions.put(id, new Assumption(id, text, clauses.getFirst()));
                }
            });
        }
    }

    /** Names that rows define and other rows use, before any row is read. */
    private void collectNames() {
        rows("fees")
                .forEach(row ->
                        scope.feeComponents.addAll(row.at("then").entries().keySet()));
        rows("fiscal")
                .forEach(row ->
                        scope.fiscalComponents.addAll(row.at("then").entries().keySet()));
        for (Place row : rows("windows")) {
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

    /** Windows with fixed days lend them to formulas as {@code ROW.start} and {@code ROW.end}. */
    private void readWindowBounds(RowReader rows) {
        for (Place row : rows("windows")) {
            Place paid = row.at("when").at("paid");
            Optional<String> id = row.at("id").text();
            if (paid.present() && id.isPresent()) {
                Place quiet = new Place(
                        new Tree.Mapping(paid.tree() == null ? Map.of() : Map.of("paid", paid.tree()), paid.mark()),
                        paid.path(),
                        paid.mark(),
                        new Findings());
                bounds(id.get(), rows.conditions().read(quiet));
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

    private void readDefinitions(RowReader rows) {
        pack.at("define").entries().forEach((name, place) -> {
            Type type = scope.definitions.get(name);
            if (type == Type.BOOLEAN) {
                definitions.put(
                        name, new Definition.Test(name, rows.conditions().read(place.at("test"))));
            } else if (type != null) {
                String kind = type.name().toLowerCase(java.util.Locale.ROOT);
                rows.conditions()
                        .expressions()
                        .read(place.at(kind), type)
                        .ifPresent(value -> definitions.put(name, new Definition.Value(name, type, value)));
            }
        });
    }

    private <R> List<R> table(String section, Function<Place, Optional<R>> read) {
        Place table = pack.at(section);
        if (table.isMapping()) {
            table.allow(shape(section));
            if (table.has("hit")) {
                table.at("hit").oneOf(hits(section));
            }
        }
        List<R> rules = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Place row : rows(section)) {
            if (isRow(row)) {
                once(row, ids);
                read.apply(row).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static boolean isRow(Place row) {
        if (!row.isMapping()) {
            row.fault(row.shown(), PackPhrase.A_ROW.of());
        }
        return row.isMapping();
    }

    private static void once(Place row, Set<String> ids) {
        row.at("id")
                .text()
                .filter(id -> !ids.add(id))
                .ifPresent(id -> row.fault(GeneralPhrase.ID_TWICE.of(id), GeneralPhrase.ONCE_AN_ID.of()));
    }

    private static Shape shape(String section) {
        return switch (section) {
            case "incentives" -> Shape.INCENTIVES;
            case "benefits" -> Shape.BENEFITS;
            default -> Shape.TABLE;
        };
    }

    /** How the rows of a table become one answer; {@code unique} is a promise that the analysis proves. */
    private static Set<String> hits(String section) {
        return switch (section) {
            case "windows" -> Set.of("best", "first");
            case "fees", "fiscal", "surcharges", "waiting", "benefits" -> Set.of("first", "unique");
            default -> Set.of("collect");
        };
    }

    private List<SubsidyStage> stages(RowReader rows) {
        Set<String> ids = new LinkedHashSet<>();
        List<SubsidyStage> stages = new ArrayList<>();
        for (Place place : pack.at("subsidies").items()) {
            place.allow(Shape.STAGE);
            SubsidyStage.Hit hit = switch (place.has("hit")
                    ? place.at("hit").oneOf(Set.of("best", "first", "sum")).orElse("best")
                    : "best") {
                case "first" -> SubsidyStage.Hit.FIRST;
                case "sum" -> SubsidyStage.Hit.SUM;
                default -> SubsidyStage.Hit.BEST;
            };
            Condition when = place.has("when") ? rows.conditions().read(place.at("when")) : Condition.ALWAYS;
            List<Rule.Subsidy> rules = new ArrayList<>();
            for (Place row : place.at("rows").items()) {
                if (isRow(row)) {
                    once(row, ids);
                    rows.subsidy(recognised(row, place), when).ifPresent(rules::add);
                }
            }
            stages.add(new SubsidyStage(place.need("stage").text().orElse("?"), hit, rules));
        }
        return stages;
    }

    /** A stage's bound on recognition holds for every category test of its rows that has none of its own. */
    private static Place recognised(Place row, Place stage) {
        Tree bound = stage.at("recognised").tree();
        if (bound == null
                || !(row.tree() instanceof Tree.Mapping mapping)
                || !(mapping.get("when") instanceof Tree.Mapping when)) {
            return row;
        }
        Tree categories = when.get("categories");
        Tree.Mapping test;
        if (categories == null) {
            return row;
        } else if (categories instanceof Tree.Mapping own) {
            test = own.get("recognised") == null ? own.with("recognised", bound) : own;
        } else {
            test = new Tree.Mapping(Map.of("any", categories), categories.mark()).with("recognised", bound);
        }
        return new Place(mapping.with("when", when.with("categories", test)), row.path(), row.mark(), row.findings());
    }

    private @Nullable Expression incentiveLimit(RowReader rows) {
        Place incentives = pack.at("incentives");
        return incentives.isMapping()
                ? rows.conditions()
                        .expressions()
                        .readIfPresent(incentives.at("limit"), Type.AMOUNT)
                        .orElse(null)
                : null;
    }
}
