package io.canbao.policy.impact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policy.Population;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tables as JSON, with everything by its name.
 *
 * @param policy whose words are named
 * @param units  names by their codes
 */
record ImpactAnswer(Policy policy, Map<String, Text> units, Population population) {
    private static final Text EVERYBODY = new Text("全部人员", "Everybody");
    private static final Map<String, Text> OTHERS = Map.of(
            ImpactTable.Key.CATEGORY, new Text("无资助身份", "No identity"),
            ImpactTable.Key.GROUP, new Text("未注明类别", "Group not stated"),
            ImpactTable.Key.UNIT, new Text("未登记单位", "No unit"));

    void write(ObjectNode node, String tier, ImpactTable table) {
        node.put("tier", tier);
        write(node.putObject("name"), policy.vocabulary().nameOf(tier));
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach((key, sums) -> {
            ObjectNode row = rows.addObject().put("dimension", key.dimension()).put("id", key.id());
            write(row.putObject("name"), called(key));
            row.put("people", sums.people);
            pair(row, "accepted", Long.toString(sums.acceptedBefore), Long.toString(sums.acceptedAfter));
            pair(row, "payable", yuan(sums.payableBefore), yuan(sums.payableAfter));
            row.put("difference", yuan(sums.payableAfter - sums.payableBefore));
            pair(row, "subsidy", yuan(sums.subsidyBefore), yuan(sums.subsidyAfter));
        });
        write(node.putArray("losers"), table.losers());
        write(node.putArray("winners"), table.winners());
    }

    private Text called(ImpactTable.Key key) {
        if (key.dimension().equals(ImpactTable.Key.CHANGE)) {
            return PaymentChange.valueOf(key.id().toUpperCase(Locale.ROOT)).called();
        }
        if (key.id().isEmpty()) {
            return OTHERS.getOrDefault(key.dimension(), EVERYBODY);
        }
        return key.dimension().equals(ImpactTable.Key.UNIT)
                ? units.getOrDefault(key.id(), new Text(key.id(), key.id()))
                : policy.vocabulary().nameOf(key.id());
    }

    private void write(ArrayNode node, List<ImpactTable.Change> changes) {
        for (ImpactTable.Change change : changes) {
            ObjectNode row = node.addObject().put("person", change.person());
            write(row.putObject("name"), population.called(change.person()));
            ArrayNode categories = row.putArray("categories");
            change.categories().forEach(categories::add);
            ArrayNode held = row.putArray("held");
            change.categories()
                    .forEach(category ->
                            write(held.addObject(), policy.vocabulary().nameOf(category)));
            pair(row, "payable", yuan(change.payableBefore()), yuan(change.payableAfter()));
            row.put("difference", yuan(change.differenceFen()));
            pair(row, "subsidy", yuan(change.subsidyBefore()), yuan(change.subsidyAfter()));
        }
    }

    private static void write(ObjectNode node, Text name) {
        node.put("zh", name.zh()).put("en", name.en());
    }

    private static void pair(ObjectNode row, String name, String before, String after) {
        row.putObject(name).put("from", before).put("to", after);
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
