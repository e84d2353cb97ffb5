package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of years that are called by one kind of year and count others: {@code missed-years} of those with cover. */
public final class HistoryNames {

    private HistoryNames() {}

    /** Whether years without cover are counted among those with it, or the reverse. */
    private static boolean isBoth(Set<String> counted) {
        return counted.contains("missed") && (counted.contains("insured") || counted.contains("late"));
    }

    /** Adds a warning to each of the pack's own definitions. */
    public static void inspect(Inspection pack) {
        Vocabulary vocabulary = pack.policy().vocabulary();
        FactDefinition history = vocabulary.facts().get(Facts.HISTORY);
        if (history == null || !pack.whole("define")) {
            return;
        }
        Set<String> kinds = history.choices().keySet();
        vocabulary.definitions().forEach((name, definition) -> {
            Optional<String> called =
                    List.of(name.split("-")).stream().filter(kinds::contains).findFirst();
            if (called.isPresent()
                    && definition instanceof Definition.Value value
                    && value.expression() instanceof Expression.HistoryCount count
                    && (!count.values().contains(called.get()) || isBoth(count.values()))
                    && !name.contains("not")
                    && pack.own(pack.rows().definition(name))) {
                pack.warn(
                        pack.rows().definition(name),
                        "define." + name,
                        AnalysisPhrase.CALLED_OTHERWISE.of("history: " + new TreeSet<>(count.values()), name),
                        GeneralPhrase.MEANT.of("history: [" + called.get() + ']'));
            }
        });
    }
}
