package io.canbao.policypack.data;

import io.canbao.policypack.tree.Tree;
import java.util.List;

/**
 * The data of an effective pack, each list in the order of its rows.
 *
 * @param assessment
 *            schemes as written, checked against the language: what they mean is computed elsewhere
 */
public record PackData(
        List<Route> routes, List<Targets> targets, List<PrintedTable> printed, List<Tree.Mapping> assessment) {

    public PackData {
        routes = List.copyOf(routes);
        targets = List.copyOf(targets);
        printed = List.copyOf(printed);
        assessment = List.copyOf(assessment);
    }
}
