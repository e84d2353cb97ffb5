package io.canbao.policy.comparison;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a policy: {@code 990101/2025/2} a version, {@code 990101/2025/draft} the draft, {@code 990101/2025/update} what the text in force comes to with what
 * changed above, {@code 990101/2025} the version in force.
 *
 * @param version of a version; 0 for the others
 */
public record PolicyReference(CountyCode region, int year, Kind kind, int version) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{6})/([1-9][0-9]{3})(?:/(draft|update|[1-9][0-9]{0,5}))?");

    /** Which of a year's policies is meant. */
    public enum Kind {
        IN_FORCE,
        VERSION,
        DRAFT,
        UPDATE
    }

    /**
     * Reads a parameter.
     *
     * @throws ProblemException POLICY_REFERENCE_FORM
     */
    public static PolicyReference read(String parameter, String text) {
        Matcher written = WRITTEN.matcher(text);
        Optional<CountyCode> region = written.matches() ? CountyCode.find(written.group(1)) : Optional.empty();
        if (region.isEmpty()) {
            throw new ProblemException(ComparisonError.POLICY_REFERENCE_FORM).with("parameter", parameter);
        }
        Optional<String> last = Optional.ofNullable(written.group(3));
        Kind kind = last.map(PolicyReference::kind).orElse(Kind.IN_FORCE);
        return new PolicyReference(
                region.get(),
                Integer.parseInt(written.group(2)),
                kind,
                kind == Kind.VERSION ? Integer.parseInt(last.orElseThrow()) : 0);
    }

    private static Kind kind(String last) {
        return switch (last) {
            case "draft" -> Kind.DRAFT;
            case "update" -> Kind.UPDATE;
            default -> Kind.VERSION;
        };
    }
}
