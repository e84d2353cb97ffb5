package io.canbao.eligibility.web;

import io.canbao.http.HttpError;
import io.canbao.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A county and one of its insurance years, as an address names them in one parameter: {@code 990101/2024}. */
record Place(String county, String year) {
    private static final Pattern WRITTEN = Pattern.compile("([^/]+)/([^/]+)");

    /**
     * Reads a place; whether there is such a county and year is not looked at.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    static Place of(String parameter, @Nullable String value) {
        Matcher written = WRITTEN.matcher(value == null ? "" : value);
        if (!written.matches()) {
            throw new ProblemException(HttpError.INVALID_PARAMETER)
                    .with("parameter", parameter)
                    .with("allowed", "COUNTY/YEAR");
        }
        return new Place(written.group(1), written.group(2));
    }
}
