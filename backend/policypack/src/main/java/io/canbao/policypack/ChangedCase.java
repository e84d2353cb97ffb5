package io.canbao.policypack;

import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A case that asks or expects something else than it did.
 *
 * @param name        what it is called
 * @param differences what became of each of its values: first those that are expected, then what is asked, then its remarks; never empty
 */
public record ChangedCase(String name, List<Wording> differences) {

    public ChangedCase {
        differences = List.copyOf(differences);
    }

    /**
     * Compares what one name stands for, most often one case.
     *
     * @return empty where both say the same, in whatever order
     */
    public static Optional<ChangedCase> between(String name, List<Tree> before, List<Tree> now) {
        CaseDifferences differences = new CaseDifferences();
        if (before.size() != now.size()) {
            differences.number(before.size(), now.size());
        }
        for (int index = 0; index < Math.min(before.size(), now.size()); index++) {
            differences.collect(before.get(index), now.get(index));
        }
        return Optional.of(differences.found())
                .filter(found -> !found.isEmpty())
                .map(found -> new ChangedCase(name, found));
    }
}
