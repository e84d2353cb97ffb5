package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Kinds of windows that are spelt nearly like another kind: what is for that kind passes such a window by. */
public final class WindowKinds {

    /** Kinds that nearly every pack has. */
    private static final Set<String> USUAL = Set.of("central", "extension", "late");

    private WindowKinds() {}

    /** Adds a warning to each of the pack's own windows with such a kind. */
    public static void inspect(Inspection pack) {
        List<Rule.Window> windows = pack.policy().tables().windows();
        Set<String> settled = new LinkedHashSet<>(USUAL);
        windows.stream().filter(window -> !pack.own(window)).forEach(window -> settled.addAll(window.kinds()));
        for (Rule.Window window : windows) {
            if (pack.own(window)) {
                for (String kind : window.kinds()) {
                    List<String> near = settled.contains(kind) ? List.of() : Nearest.to(kind, settled);
                    if (near.isEmpty()) {
                        settled.add(kind);
                    } else {
                        Wording found = AnalysisPhrase.UNUSUAL_KIND.of(kind, near.getFirst());
                        if (pack.faulty()) {
                            pack.fault("windows", window, found, GeneralPhrase.MEANT.of(near));
                        } else {
                            pack.warn("windows", window, found, GeneralPhrase.MEANT.of(near));
                        }
                    }
                }
            }
        }
    }
}
