package io.canbao.policypack.reader;

import io.canbao.policypack.data.Contact;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.data.PrintedTable;
import io.canbao.policypack.data.Route;
import io.canbao.policypack.data.Targets;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.Money;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a pack holds beside its rules, against the words of its policy. */
public final class DataReader {

    private static final int MAXIMUM_COUNT = 1_500_000_000;

    /** Digits as they are dialled, extensions after a sign, several numbers after a comma. */
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+?\\d[\\d ()-]{3,}( ?(转|ext\\.?) ?\\d+)?([,、;/] ?\\+?\\d[\\d ()-]{3,})*");

    private final Place pack;
    private final Policy policy;
    private final Cites cites;
    private final ConditionReader conditions;

    private DataReader(Place pack, Policy policy, ConditionReader conditions) {
        this.pack = pack;
        this.policy = policy;
        this.conditions = conditions;
        this.cites = new Cites(policy.sources().documents(), assumptionIds(pack));
    }

    /** The data of an effective pack as far as it can be read; check the findings before using it. */
    public static PackData read(Tree.Mapping effective, Policy policy, Findings findings) {
        return new DataReader(Place.root(effective, findings), policy, PolicyReader.conditions(effective)).data();
    }

    private PackData data() {
        Measures measures = new MeasureReader(pack, policy).read();
        SchemeReader schemes = new SchemeReader(pack, policy, cites, measures);
        return new PackData(
                table("routes", this::route),
                table("targets", this::targets),
                table("printed", this::printed),
                table("assessment", schemes::read),
                measures,
                contact(pack).orElse(null),
                unitContacts());
    }

    /** The contact of whoever is written at a place. */
    private static Optional<Contact> contact(Place of) {
        Place contact = of.at("contact");
        if (!contact.present()) {
            return Optional.empty();
        }
        contact.allow(Shape.CONTACT);
        String telephone = contact.at("telephone").text().orElse(null);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            contact.at("telephone").fault(contact.at("telephone").shown(), PackPhrase.A_TELEPHONE.of());
        }
        Text address =
                contact.has("address") ? contact.at("address").bilingual().orElse(null) : null;
        Text hours = contact.has("hours") ? contact.at("hours").bilingual().orElse(null) : null;
        return contact.need("name").bilingual().map(name -> new Contact(name, telephone, address, hours));
    }

    private Map<String, Contact> unitContacts() {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        pack.at("vocabulary")
                .at("units")
                .entries()
                .forEach((id, unit) -> contact(unit).ifPresent(reached -> contacts.put(id, reached)));
        return contacts;
    }

    private static Set<String> assumptionIds(Place pack) {
        Set<String> ids = new LinkedHashSet<>();
        rows(pack.at("assumptions")).forEach(row -> row.at("id").text().ifPresent(ids::add));
        return ids;
    }

    private static List<Place> rows(Place table) {
        return table.isMapping() ? table.at("rows").items() : table.items();
    }

    private <R> List<R> table(String section, Function<Place, Optional<R>> read) {
        Place table = pack.at(section);
        if (table.isMapping()) {
            table.allow(Shape.TABLE);
        }
        Map<String, Integer> lines = new HashMap<>();
        List<R> rows = new ArrayList<>();
        for (Place row : rows(table)) {
            TableReader.once(row, lines);
            read.apply(row).ifPresent(rows::add);
        }
        return rows;
    }

    private Set<String> words(String fact) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        return definition == null ? Set.of() : definition.choices().keySet();
    }

    private Map<String, Text> names(String fact) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        return definition == null ? Map.of() : definition.choices();
    }

    private static String id(Place row) {
        return row.need("id").text().orElse("?");
    }

    private static String layer(Place row) {
        return row.at("layer").text().orElse("");
    }

    private static Text title(Place row) {
        return row.has("title") ? row.at("title").bilingual().orElse(Text.of(id(row))) : Text.of(id(row));
    }

    private List<Clause> rests(Place row) {
        cites.assumed(row.at("assume"));
        return cites.clauses(row.at("cite"));
    }

    private Optional<Route> route(Place row) {
        row.allow(Shape.ROUTE);
        String id = id(row);
        Optional<String> channel =
                row.need("channel").word(GeneralPhrase.FACT_CHANNEL.of(), words(Facts.CHANNEL), names(Facts.CHANNEL));
        Optional<Text> name = row.need("name").bilingual();
        List<Clause> clauses = rests(row);
        Condition when = row.has("when") ? conditions.read(row.at("when")) : Condition.ALWAYS;
        return channel.flatMap(by -> name.map(called -> new Route(id, by, called, when, clauses, layer(row))));
    }

    private Optional<Targets> targets(Place row) {
        row.allow(Shape.TARGETS);
        String id = id(row);
        String unit = row.has("unit")
                ? row.at("unit")
                        .word(GeneralPhrase.FACT_UNIT.of(), words("unit"), names("unit"))
                        .orElse(null)
                : null;
        List<String> columns = columns(row);
        List<Targets.Headcounts> units = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Place item : row.need("units").items()) {
            headcounts(item, columns, seen).ifPresent(units::add);
        }
        return Optional.of(new Targets(
                id,
                title(row),
                unit,
                columns,
                units,
                totals(row.at("printedTotal"), columns),
                rests(row),
                layer(row),
                row.mark()));
    }

    /** The columns of a table, and those that it forgot to name although all of its units have them, which is a fault. */
    private static List<String> columns(Place row) {
        List<String> columns = new ArrayList<>(row.need("columns").texts());
        List<Place> units = row.at("units").items();
        if (units.size() > 1) {
            Set<String> forgotten =
                    new LinkedHashSet<>(units.getFirst().entries().keySet());
            units.forEach(unit -> forgotten.retainAll(unit.entries().keySet()));
            columns.forEach(forgotten::remove);
            forgotten.remove("unit");
            if (!forgotten.isEmpty()) {
                row.at("columns").fault(PackPhrase.NO_COLUMN.of(List.copyOf(forgotten)), PackPhrase.EVERY_COLUMN.of());
                columns.addAll(forgotten);
            }
        }
        return columns;
    }

    private Optional<Targets.Headcounts> headcounts(Place item, List<String> columns, Set<String> seen) {
        Set<String> known = new LinkedHashSet<>(Set.of("unit"));
        known.addAll(columns);
        item.allow(known);
        Optional<String> unit = item.need("unit").word(GeneralPhrase.FACT_UNIT.of(), words("unit"), names("unit"));
        unit.filter(id -> !seen.add(id))
                .ifPresent(id -> item.fault(PackPhrase.UNIT_TWICE.of(id), PackPhrase.ONCE_A_UNIT.of()));
        Map<String, Long> counts = counts(item, columns);
        columns.stream()
                .filter(column -> !item.has(column) && !item.hasUnknownKey())
                .findFirst()
                .ifPresent(column -> item.warn(PackPhrase.NO_CELL.of(column), PackPhrase.A_CELL.of()));
        return unit.map(id -> new Targets.Headcounts(id, counts));
    }

    private static Map<String, Long> counts(Place item, List<String> columns) {
        Map<String, Long> counts = new LinkedHashMap<>();
        columns.forEach(column -> {
            Place cell = item.at(column);
            if (cell.present()) {
                cell.whole(0, MAXIMUM_COUNT).ifPresent(count -> counts.put(column, (long) count));
            }
        });
        return counts;
    }

    /** One total for each column; a table of one column may give the number alone. */
    private static Map<String, Long> totals(Place printed, List<String> columns) {
        if (!printed.present()) {
            return Map.of();
        }
        if (printed.isMapping()) {
            printed.allow(new LinkedHashSet<>(columns));
            return counts(printed, columns);
        }
        if (columns.size() != 1) {
            printed.fault(PackPhrase.ONE_TOTAL_FOR.of(columns.size()), PackPhrase.TOTAL_FOR_EACH.of());
            return Map.of();
        }
        return printed.whole(0, MAXIMUM_COUNT)
                .map(total -> Map.of(columns.getFirst(), (long) total))
                .orElse(Map.of());
    }

    private Optional<PrintedTable> printed(Place row) {
        row.allow(Shape.PRINTED);
        String id = id(row);
        Place heading = row.at("heading");
        Integer year = null;
        if (heading.present()) {
            heading.allow(Shape.HEADING);
            year = heading.at("year").present()
                    ? heading.at("year").whole(1900, 2199).orElse(null)
                    : null;
        }
        List<PrintedTable.Row> lines =
                row.need("rows").items().stream().map(this::line).toList();
        return Optional.of(new PrintedTable(id, title(row), year, lines, rests(row), layer(row), row.mark()));
    }

    private PrintedTable.Row line(Place line) {
        line.allow(Shape.PRINTED_ROW);
        Set<String> tiers = policy.vocabulary().tiers().keySet();
        Place tier = line.at("tier");
        if (!tier.present() && tiers.size() > 1) {
            tier.fault(PackPhrase.NO_TIER.of(), GeneralPhrase.ONE_OF.of(List.copyOf(tiers)));
        }
        Place facts = line.at("facts");
        facts.entries();
        return new PrintedTable.Row(
                word(
                        line.at("category"),
                        GeneralPhrase.FACT_CATEGORY.of(),
                        policy.vocabulary().categories().keySet()),
                word(
                        line.at("group"),
                        GeneralPhrase.FACT_GROUP.of(),
                        policy.vocabulary().groups().keySet()),
                word(tier, GeneralPhrase.FACT_TIER.of(), tiers),
                facts.tree() instanceof Tree.Mapping given ? given : null,
                amount(line.at("fee")),
                amount(line.at("subsidy")),
                amount(line.at("personal")),
                line.mark());
    }

    private static @Nullable String word(Place place, Wording kind, Set<String> known) {
        return place.present() ? place.word(kind, known).orElse(null) : null;
    }

    private static @Nullable Money amount(Place place) {
        return place.present() ? place.amount().orElse(null) : null;
    }
}
