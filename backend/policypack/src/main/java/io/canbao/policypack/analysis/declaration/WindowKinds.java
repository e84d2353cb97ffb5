package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Kinds of windows that are spelt nearly like another kind, or that a window lacks or cannot have: what is for that kind passes such a window by. */
public final class WindowKinds {

    /** Kinds that nearly every pack has. */
    private static final Set<String> USUAL = Set.of("central", "extension", "late");

    private static final String LATE = "late";

    private WindowKinds() {}

    /** Adds a warning to each of the pack's own windows with such a kind. */
    public static void inspect(Inspection pack) {
        List<Rule.Window> windows = pack.policy().tables().windows();
        Set<String> settled = new LinkedHashSet<>(USUAL);
        windows.stream().filter(window -> !pack.own(window)).forEach(window -> settled.addAll(window.kinds()));
        for (Rule.Window window : windows) {
            if (pack.own(window)) {
                late(pack, window, windows);
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

    /** A window that is called late beside others of that kind which it is not of, and closed days of a kind that only open ones can have. */
    private static void late(Inspection pack, Rule.Window window, List<Rule.Window> all) {
        boolean unlike = isCalledLate(window)
                && !window.kinds().contains(LATE)
                && all.stream()
                        .anyMatch(other -> isCalledLate(other)
                                && other.kinds().contains(LATE)
                                && other.kinds().containsAll(window.kinds()));
        if (pack.reported("windows", window)) {
            return;
        }
        if (window instanceof Rule.Closed && !Collections.disjoint(window.kinds(), USUAL)) {
            pack.warn(
                    "windows",
                    window,
                    AnalysisPhrase.CLOSED_OF_KIND.of(String.join(", ", window.kinds())),
                    AnalysisPhrase.OPEN_OR_CLOSED.of());
        } else if (window instanceof Rule.Open && unlike) {
            pack.warn(
                    "windows",
                    window,
                    AnalysisPhrase.CALLED_OTHERWISE.of("kind: " + String.join(", ", window.kinds()), window.id()),
                    GeneralPhrase.MEANT.of("kind: [" + String.join(", ", window.kinds()) + ", late]"));
        }
    }

    private static boolean isCalledLate(Rule.Window window) {
        return window.id().endsWith("-late");
    }
}
