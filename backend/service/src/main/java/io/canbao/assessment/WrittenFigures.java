package io.canbao.assessment;

import io.canbao.problem.FormFaults;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures as forms and files tell them: whole numbers, none below zero. */
public final class WrittenFigures {
    private WrittenFigures() {}

    /**
     * Reads figures by their ids.
     *
     * @param known  ids that may be told
     * @param faults takes what is wrong, at {@code /counts}
     */
    public static Map<String, Long> read(@Nullable Map<String, Object> written, Set<String> known, FormFaults faults) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Object> told = Optional.ofNullable(written).orElse(Map.of());
        if (told.isEmpty()) {
            faults.tell("/counts", AssessmentError.FIGURES_REQUIRED);
        }
        told.forEach((figure, count) -> {
            String pointer = "/counts/" + figure.replace("~", "~0").replace("/", "~1");
            if (!known.contains(figure)) {
                faults.tell(pointer, AssessmentError.FIGURE_UNKNOWN);
            }
            number(count)
                    .ifPresentOrElse(
                            number -> counts.put(figure, number),
                            () -> faults.tell(pointer, AssessmentError.FIGURE_FORM));
        });
        return counts;
    }

    /** A figure as JSON has it. */
    public static OptionalLong number(@Nullable Object written) {
        return written instanceof Integer number && number >= 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** A figure as a cell of a file has it. */
    public static OptionalLong parse(String written) {
        String digits = written.strip();
        return digits.matches("[0-9]{1,10}") && Long.parseLong(digits) <= Integer.MAX_VALUE
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
