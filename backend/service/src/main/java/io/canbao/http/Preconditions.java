package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On what condition a caller wants something changed: {@code If-Match} and {@code If-None-Match} of RFC 9110. A controller takes it as an
 * argument. Two changes at a time can both pass: whoever stores them compares the revision once more, in the statement that changes it.
 */
public final class Preconditions {
    private final @Nullable String ifMatch;
    private final @Nullable String ifNoneMatch;

    Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    /**
     * Lets a change pass only if its caller knows what is there.
     *
     * @param now   the state that is there
     * @param shown what is there, as the caller would have read it: told to one who knows another state
     * @throws ProblemException PRECONDITION_REQUIRED without {@code If-Match}, PRECONDITION_FAILED where it names other states
     */
    public void requireMatch(ETag now, Object shown) {
        if (ifMatch == null) {
            throw new ProblemException(HttpError.PRECONDITION_REQUIRED);
        }
        if (!names(ifMatch, now)) {
            throw changed(now, shown);
        }
    }

    /**
     * Lets something be made: the caller says with {@code If-None-Match: *} that it expects nothing there.
     *
     * @param now what is there nevertheless
     * @throws ProblemException PRECONDITION_REQUIRED where the caller does not say so, PRECONDITION_FAILED where something is there, or where
     *     the caller wants to change what is not there
     */
    public void requireAbsent(Optional<ETag> now, Object shown) {
        if (now.isPresent()) {
            throw changed(now.get(), shown);
        }
        if (ifMatch != null) {
            throw new ProblemException(HttpError.PRECONDITION_FAILED);
        }
        if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw new ProblemException(HttpError.PRECONDITION_REQUIRED);
        }
    }

    /** Whether the caller expects nothing there. */
    public boolean expectsAbsent() {
        return ifMatch == null && ifNoneMatch != null;
    }

    /** For whoever finds, in the statement that changes it, that somebody else was faster. */
    public static ProblemException changed(ETag now, Object shown) {
        return new ProblemException(HttpError.PRECONDITION_FAILED)
                .with("current", shown)
                .withHeader(HttpHeaders.ETAG, now.header());
    }

    /** Weak tags never match here: what they name may differ. */
    private static boolean names(String condition, ETag now) {
        return condition.strip().equals("*")
                || Arrays.stream(condition.split(","))
                        .anyMatch(tag -> tag.strip().equals(now.header()));
    }
}
