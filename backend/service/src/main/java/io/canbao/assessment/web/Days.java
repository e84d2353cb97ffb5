package io.canbao.assessment.web;

import io.canbao.http.HttpError;
import io.canbao.problem.ProblemException;
import io.canbao.registry.WrittenDay;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What addresses ask for. */
final class Days {
    private Days() {}

    /**
     * A day that is not to come; today unless told.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    static LocalDate on(@Nullable String on, LocalDate today) {
        return on == null
                ? today
                : WrittenDay.read(on)
                        .filter(day -> !day.isAfter(today))
                        .orElseThrow(() -> invalid("on", "YYYY-MM-DD, not after today"));
    }

    /** A year, if it is told. */
    static OptionalInt year(@Nullable Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static ProblemException invalid(String parameter, String allowed) {
        return new ProblemException(HttpError.INVALID_PARAMETER)
                .with("parameter", parameter)
                .with("allowed", allowed);
    }
}
