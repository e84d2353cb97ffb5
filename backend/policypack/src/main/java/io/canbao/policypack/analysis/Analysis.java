package io.canbao.policypack.analysis;

import io.canbao.policypack.data.PackData;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Policy;
import java.util.Optional;

/** Analyses an effective policy before it is published: its tables as a whole, and the notice against its rules. */
public final class Analysis {

    private static final String[] DECISION = {
        "eligibility", "windows", "fees", "fiscal", "surcharges", "subsidies", "waiting"
    };

    private Analysis() {}

    /**
     * Adds what is wrong or doubtful about a pack.
     *
     * @param policy
     *            as far as it could be read
     * @param document
     *            the effective pack
     * @param findings
     *            what its readers found, and what is found here
     */
    public static void analyse(Policy policy, PackData data, Tree.Mapping document, Findings findings) {
        Inspection pack = new Inspection(policy, data, document, findings);
        Names.inspect(pack);
        Completeness.inspect(pack);
        PrintedTotals.inspect(pack);
        SchemeNames.inspect(pack);
        if (Circles.inspectDefinitions(pack)) {
            boolean inPlace = Places.inspect(pack);
            boolean calculable = Circles.inspectAmounts(pack) && inPlace;
            Reachability.inspect(pack);
            Overlaps.inspect(pack);
            Holes.inspect(pack);
            Branches.inspect(pack);
            Benefits.inspect(pack);
            ClosedRows.inspect(pack);
            Optional<Engine> engine = calculable && pack.whole() ? Engine.of(policy) : Optional.empty();
            engine.ifPresent(found -> ask(pack, found));
            Unused.inspect(pack);
            PrintedFigures.inspect(pack, pack.whole(DECISION) ? engine.orElse(null) : null);
        }
    }

    /** Adds what a pack says otherwise than the pack of the year before did. */
    public static void compare(EffectivePolicy pack, EffectivePolicy lastYear, Findings findings) {
        Inspection inspection = new Inspection(pack.policy(), pack.data(), pack.document(), findings);
        WaitWording.inspect(inspection, lastYear.policy());
    }

    private static void ask(Inspection pack, Engine engine) {
        Gaps.inspect(pack, engine);
        Prices.inspect(pack, engine);
        Excess.inspect(pack, engine);
        Outcomes.inspect(pack, engine);
        Ties.inspect(pack, engine);
    }
}
