package io.canbao.policypack.reader;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what every row rests on: its clauses, written {@code SOURCE CLAUSE}, and the readings that it assumes. */
record Cites(Map<String, Source> sources, Set<String> assumptions) {

    /** At least one clause; none is a fault. */
    List<Clause> clauses(Place cite) {
        List<Clause> clauses = new ArrayList<>();
        for (Place item : cite.items()) {
            item.text().ifPresent(text -> {
                String[] parts = text.strip().split("\\s+", 2);
                Source source = sources.get(parts[0]);
                if (source == null) {
                    item.fault("unknown source '" + parts[0] + "'", "SOURCE CLAUSE, with a key of sources");
                } else {
                    if (parts.length == 1) {
                        item.warn(
                                "'" + parts[0] + "' without a clause", "SOURCE CLAUSE, so that the place can be found");
                    }
                    clauses.add(new Clause(source.id(), source.document(), parts.length > 1 ? parts[1] : ""));
                }
            });
        }
        if (!cite.present()) {
            cite.fault("no cite", "SOURCE CLAUSE, the legal source of the row");
        }
        return clauses;
    }

    List<String> assumed(Place assume) {
        List<String> assumed = assume.texts();
        assumed.stream()
                .filter(name -> !assumptions.contains(name))
                .forEach(name -> assume.fault("unknown assumption '" + name + "'", "an id of assumptions"));
        return assumed;
    }
}
