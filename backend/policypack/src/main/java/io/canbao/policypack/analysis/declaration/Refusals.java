package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refusals that do not fit what they test: somebody is said to be insured already by a row that does not look at the history, or who holds a residence
 * permit is refused where who has none is taken.
 */
public final class Refusals {

    private static final String INSURED = "ALREADY_COVERED";
    private static final String RESIDENCE = "residence";

    private Refusals() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (!pack.whole("eligibility")) {
            return;
        }
        Set<String> refused = new HashSet<>();
        pack.policy().tables().eligibility().forEach(row -> refused.addAll(residence(row)));
        for (Rule.Eligibility row : pack.policy().tables().eligibility()) {
            if (pack.own(row) && !pack.reported("eligibility", row)) {
                if (row.refusalCode().equals(INSURED) && !looksAtHistory(row)) {
                    pack.warn(
                            "eligibility",
                            row,
                            AnalysisPhrase.INSURED_WITHOUT_HISTORY.of(INSURED),
                            GeneralPhrase.MEANT.of("NOT_ELIGIBLE"));
                } else if (row.refusalCode().equals(INSURED) && looksAtEarlierYears(pack, row)) {
                    pack.warn(
                            "eligibility",
                            row,
                            AnalysisPhrase.INSURED_EARLIER.of(INSURED, years(row)),
                            GeneralPhrase.MEANT.of("current"));
                } else if (row.refusalCode().equals("NOT_ELIGIBLE") && isForTheInsured(pack, row)) {
                    pack.warn(
                            "eligibility",
                            row,
                            AnalysisPhrase.INSURED_BY_HISTORY.of(row.refusalCode()),
                            GeneralPhrase.MEANT.of(INSURED));
                } else if (residence(row).contains("permit") && !refused.contains("none")) {
                    pack.warn(
                            "eligibility",
                            row,
                            AnalysisPhrase.PERMIT_REFUSED.of(),
                            GeneralPhrase.MEANT.of("residence: none"));
                }
            }
        }
    }

    private static boolean looksAtHistory(Rule row) {
        boolean[] looks = new boolean[1];
        References.walk(
                row.head().when(),
                test -> looks[0] |=
                        (test instanceof Condition.ChoiceIs is && is.fact().startsWith(Facts.HISTORY))
                                || test instanceof Condition.Defined,
                _ -> {});
        return looks[0];
    }

    /** The kinds of residence that a row is for; those that it leaves out are not looked at. */
    private static Set<String> residence(Rule row) {
        Set<String> kinds = new HashSet<>();
        RowTests.of(row).forEach(test -> residence(test, kinds));
        return kinds;
    }

    private static void residence(Condition test, Set<String> kinds) {
        if (test instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> residence(part, kinds));
        } else if (test instanceof Condition.All all) {
            all.parts().forEach(part -> residence(part, kinds));
        } else if (test instanceof Condition.ChoiceIs is && is.fact().equals(RESIDENCE)) {
            kinds.addAll(is.values());
        }
    }

    /** Whether a row that speaks of a second enrollment looks at years before the insurance year only. */
    private static boolean looksAtEarlierYears(Inspection pack, Rule row) {
        String year = Facts.HISTORY + '.' + pack.policy().year();
        return !years(row).isEmpty() && years(row).stream().allMatch(tested -> tested.compareTo(year) < 0);
    }

    private static List<String> years(Rule row) {
        return RowTests.of(row)
                .filter(Condition.ChoiceIs.class::isInstance)
                .map(test -> ((Condition.ChoiceIs) test).fact())
                .filter(fact -> fact.startsWith(Facts.HISTORY + '.'))
                .toList();
    }

    /** Whether a row is for whoever is insured in the insurance year, and tests nothing else. */
    private static boolean isForTheInsured(Inspection pack, Rule row) {
        List<Condition> tests = RowTests.of(row).toList();
        return !tests.isEmpty()
                && tests.stream()
                        .allMatch(test -> test instanceof Condition.ChoiceIs is
                                && is.fact()
                                        .equals(Facts.HISTORY
                                                + '.'
                                                + pack.policy().year())
                                && is.values().contains("insured"));
    }
}
