package io.canbao.policypack.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What the parts of a scheme are called, for the rows that look at them. */
record SchemeNames(
        Set<String> indicators, Set<String> milestones, Set<String> series, Set<String> reports, Set<String> grades) {

    static SchemeNames of(Place scheme) {
        Set<String> grades = new LinkedHashSet<>();
        rows(scheme.at("grades"), row -> quiet(row.at("then").at("grade"), grades));
        return new SchemeNames(
                ids(scheme.at("indicators")),
                ids(scheme.at("milestones")),
                ids(scheme.at("rankings")),
                ids(scheme.at("reports")),
                grades);
    }

    /** The days that a row may name with {@code at}. */
    Set<String> moments() {
        Set<String> moments = new LinkedHashSet<>(milestones);
        moments.addAll(series);
        return moments;
    }

    private static Set<String> ids(Place table) {
        Set<String> ids = new LinkedHashSet<>();
        rows(table, row -> quiet(row.at("id"), ids));
        return ids;
    }

    private static void rows(Place table, Consumer<Place> each) {
        (table.isMapping() ? table.at("rows") : table).items().forEach(each);
    }

    /** Whoever reads the row says what is wrong with it. */
    private static void quiet(Place name, Set<String> names) {
        if (name.isScalar() && name.present()) {
            name.text().ifPresent(names::add);
        }
    }
}
