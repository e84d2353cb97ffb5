package io.canbao.policypack.data;

import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of an effective pack, each list in the order of its rows.
 *
 * @param assessment
 *            how units are measured
 * @param measures
 *            what is counted of them
 * @param contact
 *            of the office that answers for the pack, or null
 * @param unitContacts
 *            by id of a town or village, of its own office
 */
public record PackData(
        List<Route> routes,
        List<Targets> targets,
        List<PrintedTable> printed,
        List<Scheme> assessment,
        Measures measures,
        @Nullable Contact contact,
        Map<String, Contact> unitContacts) {

    public PackData {
        routes = List.copyOf(routes);
        targets = List.copyOf(targets);
        printed = List.copyOf(printed);
        assessment = List.copyOf(assessment);
        unitContacts = Map.copyOf(unitContacts);
    }

    /** The figures that the notice prints of a unit and that its counts may tell, its target above all; they hold until somebody tells others. */
    public Map<String, Long> printedFigures(String unit) {
        Map<String, Long> figures = new HashMap<>();
        for (Targets table : targets) {
            table.units().stream().filter(row -> row.unit().equals(unit)).forEach(row -> figures.putAll(row.counts()));
        }
        figures.keySet().retainAll(measures.given().keySet());
        return figures;
    }
}
