package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Source;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.HashMap;
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
                    item.fault(
                            PackPhrase.UNKNOWN_SOURCE.of(parts[0]),
                            Nearest.wanted(parts[0], sources.keySet(), titles(), PackPhrase.SOURCE_AND_CLAUSE.of()));
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

    /** Documents by their number, which may be written in the place of the key. */
    private Map<String, Text> titles() {
        Map<String, Text> titles = new HashMap<>();
        sources.forEach((key, source) -> titles.put(key, Text.of(source.document())));
        return titles;
    }

    List<String> assumed(Place assume) {
        List<String> assumed = assume.texts();
        assumed.stream()
                .filter(name -> !assumptions.contains(name))
                .forEach(name -> assume.fault(
                        PackPhrase.UNKNOWN_ASSUMPTION.of(name),
                        assumptions.containsAll(List.of(name.strip().split("[,，、\\s]+")))
                                ? GeneralPhrase.WRITE.of(Place.listOf(name))
                                : Nearest.wanted(name, assumptions, Map.of(), PackPhrase.ID_OF_ASSUMPTIONS.of())));
        return assumed;
    }
}
