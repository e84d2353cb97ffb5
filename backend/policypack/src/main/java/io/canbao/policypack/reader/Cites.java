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
                    item.fault(PackPhrase.UNKNOWN_SOURCE.of(parts[0]), PackPhrase.SOURCE_AND_CLAUSE.of());
                } else {
                    if (parts.length == 1) {
                        item.warn(PackPhrase.CITE_WITHOUT_CLAUSE.of(parts[0]), PackPhrase.CLAUSE_TO_FIND.of());
                    }
                    clauses.add(new Clause(source.id(), source.document(), parts.length > 1 ? parts[1] : ""));
                }
            });
        }
        if (!cite.present()) {
            cite.fault(PackPhrase.NO_CITE.of(), PackPhrase.SOURCE_OF_THE_ROW.of());
        }
        return clauses;
    }

    List<String> assumed(Place assume) {
        List<String> assumed = assume.texts();
        assumed.stream()
                .filter(name -> !assumptions.contains(name))
                .forEach(name ->
                        assume.fault(PackPhrase.UNKNOWN_ASSUMPTION.of(name), PackPhrase.ID_OF_ASSUMPTIONS.of()));
        return assumed;
    }
}
