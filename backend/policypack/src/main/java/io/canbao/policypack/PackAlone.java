package io.canbao.policypack;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.reader.DataReader;
import io.canbao.policypack.reader.PolicyReader;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Policy;
import java.util.Set;

/**
 * A pack whose layers are not there: read by itself, so that its author hears at once of all that is wrong whatever it stands on, and not
 * only of the layer. What may be right once the layers are found is not told.
 */
final class PackAlone {

    /** Phrases that ask for a word, a name or a row which a layer may bring. */
    private static final Set<String> ASKED_FOR = Set.of(
            "MEANT",
            "ONE_OF",
            "DECLARED_NONE",
            "KNOWN_NAME",
            "TIER_OR_GROUP",
            "FEE_OR_COMPONENT",
            "A_CHOICE_OF",
            "INHERITED_ID",
            "BRANCHES_OF",
            "FACT_WITH_A_VALUE");

    /** Sections of which a layer may bring what is missing. */
    private static final Set<String> LAID = Set.of("tiers", "vocabulary", "facts", "define", "assessment", "benefits");

    private PackAlone() {}

    /** Adds what is wrong with a pack whatever it stands on. */
    static void read(Tree.Mapping pack, Findings findings) {
        Findings own = new Findings();
        Policy policy = PolicyReader.read(pack, own);
        DataReader.read(pack, policy, own);
        findings.addAll(own.all().stream().filter(PackAlone::holdsAnyway).toList());
    }

    private static boolean holdsAnyway(Finding finding) {
        String code = finding.code();
        if (code.equals(GeneralPhrase.UNKNOWN_KEY.name())) {
            return true;
        }
        boolean missing = code.equals(GeneralPhrase.NOTHING.name()) || code.startsWith("NO_");
        return !code.startsWith("UNKNOWN_")
                && !ASKED_FOR.contains(finding.wanted().phrase().name())
                && !(missing && LAID.contains(finding.path().split("[.\\[]", 2)[0]));
    }
}
