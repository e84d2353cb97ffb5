package io.canbao.policypack.data;

import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Scheme;
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
}
