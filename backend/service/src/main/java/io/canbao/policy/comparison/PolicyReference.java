package io.canbao.policy.comparison;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a policy: {@code 990101/2025/2} a version, {@code 990101/2025/draft} the draft, {@code 990101/2025} the version in force.
 *
 * @param draft   whether it is the draft
 * @param version empty for the draft and for what is in force
 */
public record PolicyReference(CountyCode region, int year, boolean draft, OptionalInt version) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{6})/([1-9][0-9]{3})(?:/(draft|[1-9][0-9]{0,5}))?");

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
        String last = written.group(3);
        boolean draft = "draft".equals(last);
        return new PolicyReference(
                region.get(),
                Integer.parseInt(written.group(2)),
                draft,
                draft || last == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(last)));
    }
}
