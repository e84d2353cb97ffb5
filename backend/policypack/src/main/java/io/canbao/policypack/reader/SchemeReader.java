package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads assessment schemes: how units are ranked, and tables of rows over the facts of a unit. */
final class SchemeReader {

    private final Policy policy;
    private final Cites cites;
    private final Measures measures;
    private final WorkingDays workingDays;
    private final ExpressionReader counted;

    SchemeReader(Place pack, Policy policy, Cites cites, Measures measures) {
        this.policy = policy;
        this.cites = cites;
        this.measures = measures;
        Place holidays = pack.at("holidays");
        this.workingDays = HolidayReader.read( // what is wrong with them is said with the rules
                new Place(holidays.tree(), holidays.path(), holidays.mark(), new Findings()));
        this.counted = new ConditionReader(UnitScope.of(policy, measures)).expressions();
    }

    /** The scheme as far as it can be read; what is wrong is reported. */
    Optional<Scheme> read(Place scheme) {
        if (!TableReader.isRow(scheme)) {
            return Optional.empty();
        }
        scheme.allow(Shape.SCHEME);
        SchemeNames names = SchemeNames.of(scheme);
        Scope scope = UnitScope.of(policy, measures, names);
        scope.workingDays = workingDays;
        ConditionReader conditions = new ConditionReader(scope);
        HeadReader heads = new HeadReader(scope, cites, conditions);
        SchemeRows rows = new SchemeRows(heads, conditions.expressions(), counted, names);
        MomentReader moments = new MomentReader(new DaysReader(scope), cites, this::ranking, rows, authorities());
        Scheme.Head head = head(scheme);
        Scheme.Ranking ranking =
                scheme.has("ranking") ? ranking(scheme.at("ranking")).orElse(null) : null;
        Scheme.Moments days = new Scheme.Moments(
                table(scheme, "milestones", moments::milestone),
                table(scheme, "rankings", moments::series),
                table(scheme, "reports", moments::report),
                table(scheme, "schedule", moments::deadline));
        return Optional.of(new Scheme(head, ranking, days, tables(scheme, rows)));
    }

    /** Those that certify an identity, with their names. */
    private Map<String, Text> authorities() {
        Map<String, Text> authorities = new TreeMap<>();
        for (Term category : policy.vocabulary().categories().values()) {
            Term authority = category.authority() == null
                    ? null
                    : policy.vocabulary().terms().get(category.authority());
            if (authority != null) {
                authorities.put(authority.id(), authority.name());
            }
        }
        return authorities;
    }

    private static Scheme.Tables tables(Place scheme, SchemeRows rows) {
        return new Scheme.Tables(
                table(scheme, "indicators", rows::indicator),
                table(scheme, "points", rows::points),
                table(scheme, "grades", rows::grade),
                table(scheme, "money", rows::money),
                table(scheme, "prizes", rows::prize),
                table(scheme, "deductions", rows::deduction),
                table(scheme, "consequences", rows::consequence));
    }

    private Scheme.Head head(Place scheme) {
        FactDefinition units = policy.vocabulary().facts().get("unit");
        Set<String> known = units == null ? Set.of() : units.choices().keySet();
        String unit = scheme.has("unit")
                ? scheme.at("unit").word(GeneralPhrase.FACT_UNIT.of(), known).orElse(null)
                : null;
        LocalDate from = day(scheme.at("from"));
        LocalDate until = day(scheme.at("until"));
        if (from != null && until != null && until.isBefore(from)) {
            scheme.at("until").fault(PackPhrase.RANGE_BACKWARDS.of(), PackPhrase.EARLIER_END_FIRST.of());
        }
        cites.assumed(scheme.at("assume"));
        return new Scheme.Head(
                scheme.need("id").text().orElse("?"),
                title(scheme),
                unit,
                scheme.at("of").text().orElse(null),
                from,
                until,
                scheme.has("cite") || !citedWithin(scheme) ? cites.clauses(scheme.at("cite")) : List.of(),
                scheme.at("layer").text().orElse(""));
    }

    /** A scheme without a clause of its own rests on those of its rows. */
    private static boolean citedWithin(Place scheme) {
        return scheme.entries().values().stream()
                .flatMap(table -> rows(table).stream())
                .anyMatch(row -> row.isMapping() && row.has("cite"));
    }

    static @Nullable Text title(Place row) {
        return row.has("title") ? row.at("title").bilingual().orElse(null) : null;
    }

    private static @Nullable LocalDate day(Place place) {
        return place.present() ? place.day().orElse(null) : null;
    }

    private Optional<Scheme.Ranking> ranking(Place ranking) {
        ranking.allow(Shape.RANKING_BY);
        List<Expression> by = new ArrayList<>();
        for (Place key : ranking.need("by").items()) {
            counted.read(key, Type.NUMBER).ifPresent(by::add);
        }
        String ties = ranking.has("ties")
                ? ranking.at("ties").oneOf(Set.of("skip", "dense")).orElse("skip")
                : "skip";
        String order = ranking.has("order")
                ? ranking.at("order").oneOf(Set.of("highest", "lowest")).orElse("highest")
                : "highest";
        String within = ranking.has("within")
                ? ranking.at("within").oneOf(measures.attributes().keySet()).orElse(null)
                : null;
        cites.assumed(ranking.at("assume"));
        List<Clause> clauses = cites.clauses(ranking.at("cite"));
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scheme.Ranking(by, ties.equals("dense"), order.equals("lowest"), within, clauses));
    }

    /** A table is a list, or a mapping with rows. */
    private static List<Place> rows(Place table) {
        return table.isMapping() && table.has("rows") ? table.at("rows").items() : table.items();
    }

    private static <R> List<R> table(Place scheme, String section, Function<Place, Optional<R>> read) {
        Place table = scheme.at(section);
        if (table.isMapping()) {
            table.allow(Shape.SCHEME_TABLE);
        }
        Map<String, Integer> lines = new HashMap<>();
        List<R> rows = new ArrayList<>();
        for (Place row : rows(table)) {
            if (TableReader.isRow(row)) {
                TableReader.once(row, lines);
                read.apply(row).ifPresent(rows::add);
            }
        }
        return rows;
    }
}
