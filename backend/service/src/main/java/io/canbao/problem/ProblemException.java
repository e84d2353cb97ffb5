package io.canbao.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, for a reason that its caller is told. Carries no stack trace: it is an answer, not a defect. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "code", "faults", "requestId");

    private final transient ErrorCode code;
    private final transient Map<String, Object> details;
    private final transient Map<String, String> headers;
    private final transient List<FormFault> faults;

    public ProblemException(ErrorCode code) {
        this(code, Map.of(), Map.of(), List.of(), null);
    }

    /** A failure of something behind us, told to the caller as {@code code} and kept as the cause. */
    public ProblemException(ErrorCode code, Throwable cause) {
        this(code, Map.of(), Map.of(), List.of(), cause);
    }

    private ProblemException(
            ErrorCode code,
            Map<String, Object> details,
            Map<String, String> headers,
            List<FormFault> faults,
            @Nullable Throwable cause) {
        super(code.name(), cause, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
        this.headers = Map.copyOf(headers);
        this.faults = List.copyOf(faults);
    }

    /** The same with a member that says what the code is about: {@code payable} where an amount differs. */
    public ProblemException with(String member, Object value) {
        if (OF_EVERY_PROBLEM.contains(member)) {
            throw new IllegalArgumentException("every problem has a member of that name: " + member);
        }
        return new ProblemException(code, and(details, member, value), headers, faults, getCause());
    }

    /** The same with a header of the answer. */
    public ProblemException withHeader(String name, String value) {
        return new ProblemException(code, details, and(headers, name, value), faults, getCause());
    }

    /** The same with all that is wrong with a form. */
    public ProblemException withFaults(List<FormFault> all) {
        return new ProblemException(code, details, headers, all, getCause());
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** All that is wrong with a form; empty where it is about something else. */
    public List<FormFault> faults() {
        return faults;
    }

    private static <T> Map<String, T> and(Map<String, T> given, String name, T value) {
        Map<String, T> all = new HashMap<>(given);
        all.put(name, value);
        return all;
    }
}
