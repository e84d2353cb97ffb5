package io.canbao.rules.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects why something could not be determined, each reason once. */
final class Warnings {

    private final Set<Scorecard.Warning> warnings = new LinkedHashSet<>();

    List<Scorecard.Warning> all() {
        return List.copyOf(warnings);
    }

    /** That a row could not be determined whether to apply, or how much it comes to. */
    void gap(@Nullable Gap gap, UnitAt unit, String rule) {
        if (gap == Gap.UNSPECIFIED) {
            add(Scorecard.Code.UNSPECIFIED, unit.id(), rule);
        } else if (gap == Gap.NO_RATE) {
            add(Scorecard.Code.NO_RATE, unit.id(), null);
        }
    }

    /** That the condition of a row rests on something that the text leaves open, whichever unit it is. */
    void leftOpen(String rule) {
        add(Scorecard.Code.UNSPECIFIED, null, rule);
    }

    /** That it cannot be determined whether a row applies. */
    void condition(@Nullable Gap gap, UnitAt unit, String rule) {
        if (gap == Gap.UNSPECIFIED) {
            leftOpen(rule);
        } else {
            gap(gap, unit, rule);
        }
    }

    void tied(String unit, String prize) {
        add(Scorecard.Code.PRIZE_TIED, unit, prize);
    }

    void unknown(String unit, Set<String> figures) {
        if (!figures.isEmpty()) {
            warnings.add(new Scorecard.Warning(Scorecard.Code.FIGURE_MISSING, unit, null, new ArrayList<>(figures)));
        }
    }

    private void add(Scorecard.Code code, @Nullable String unit, @Nullable String rule) {
        warnings.add(new Scorecard.Warning(code, unit, rule, List.of()));
    }
}
