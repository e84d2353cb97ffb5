package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Windows whose title says that they are the central one, or a late one, and whose kind is the other: two rows were exchanged. */
public final class KindTitles {

    private static final String CENTRAL = "central";
    private static final String LATE = "late";
    private static final Pattern THE_CENTRAL =
            Pattern.compile("^集中(?:缴费|征缴|参保|参保缴费)期(?![^（(，,]{0,6}(?:后|外|结束|截止后|满|过|未))");
    private static final Pattern A_LATE = Pattern.compile("^(?:补缴期|逾期补缴|逾期缴费)");

    private KindTitles() {}

    /** Adds a warning to each of the pack's own windows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            for (Rule.Window window : pack.policy().tables().windows()) {
                Text title = window.head().title();
                if (window instanceof Rule.Open
                        && title != null
                        && pack.own(window)
                        && !pack.reported("windows", window)) {
                    otherKind(title.zh(), window.kinds())
                            .ifPresent(kind -> pack.warn(
                                    "windows",
                                    window,
                                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "kind: " + kind),
                                    AnalysisPhrase.AS_ITS_TITLE.of()));
                }
            }
        }
    }

    private static Optional<String> otherKind(String title, Set<String> kinds) {
        boolean central = kinds.contains(CENTRAL);
        boolean late = kinds.contains(LATE);
        if (central == late) {
            return Optional.empty();
        }
        return (late ? THE_CENTRAL : A_LATE).matcher(title).find()
                ? Optional.of(late ? LATE : CENTRAL)
                : Optional.empty();
    }
}
