package io.canbao.policypack.analysis;

import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Windows through which nobody is ever covered: their cover ends before it begins. That a payment on the last days of a year
 * would be covered from the next month is no such thing.
 */
final class Covers implements Probe {

    private static final int DAYS_BACK = 31;

    private final Map<Integer, List<Facts>> empty = new LinkedHashMap<>();
    private final Set<Integer> covering = new HashSet<>();

    @Override
    public void look(Asked answer, Consumer<Complaint> complain) {
        if (ends(answer)) {
            empty.computeIfAbsent(answer.decision().entry(), _ -> new ArrayList<>())
                    .add(answer.facts());
        } else {
            covering.add(answer.decision().entry());
        }
    }

    private static boolean ends(Asked answer) {
        return answer.decision().waitOutlivesCover() && !answer.decision().waiting();
    }

    void tell(Inspection pack, Engine engine) {
        empty.keySet().removeAll(covering);
        empty.forEach((window, examples) -> {
            if (examples.stream().noneMatch(facts -> coversSomeDaysBefore(window, facts, engine))) {
                pack.fault(
                        "windows",
                        pack.policy().windows().get(window),
                        AnalysisPhrase.COVER_ENDS_FIRST.of(),
                        AnalysisPhrase.LAST_DAY.of());
            }
        });
    }

    private static boolean coversSomeDaysBefore(int window, Facts facts, Engine engine) {
        LocalDate paid = facts.paid();
        boolean[] covers = new boolean[1];
        if (paid != null) {
            IntStream.rangeClosed(1, DAYS_BACK)
                    .mapToObj(paid::minusDays)
                    .forEach(day -> engine.ask(
                            facts.with(Facts.PAID, day),
                            answer -> covers[0] |= answer.decision().accepted()
                                    && answer.decision().entry() == window
                                    && !ends(answer)));
        }
        return covers[0];
    }
}
