package io.canbao.enrollment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.DecidedJson;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Figure;
import io.canbao.rules.quote.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a policy answers to an application on a day.
 *
 * @param facts   JSON, as the public quote takes them
 * @param decided for the one tier that is asked for
 */
public record Priced(PolicyInForce policy, String facts, Decided decided) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answer for the tier. */
    public Decided.Tier tier() {
        return decided.tiers().getFirst();
    }

    public Ruling ruling() {
        return tier().ruling();
    }

    /** What the person pays; empty where the text leaves it open, or refuses. */
    public Optional<Money> payable() {
        return Optional.ofNullable(ruling().price().payable().orNull());
    }

    /** Whether a payment leaves a covered day. */
    public boolean covers() {
        return ruling().cover().from().isKnown()
                && tier().warnings().stream()
                        .noneMatch(warning -> warning.code().equals("NO_COVER_LEFT"));
    }

    /** The option of the public quote, in words. */
    public JsonNode option(Language language) {
        byte[] quote = Answers.worded(policy.policy(), policy.version().version(), decided, language);
        try {
            return JSON.readTree(quote).path("options").path(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What an enrollment rests on that is confirmed by it. */
    public Basis basis() {
        Ruling.Price price = ruling().price();
        Ruling.Cover cover = ruling().cover();
        return new Basis(
                policy.version().version(),
                policy.policy().digest(),
                tier().tier(),
                decided.paidOn(),
                facts,
                DecidedJson.write(decided),
                known(price.payable()),
                known(price.subsidy()),
                covers() ? Optional.ofNullable(cover.from().orNull()) : Optional.empty(),
                covers() ? Optional.ofNullable(cover.to().orNull()) : Optional.empty());
    }

    private static Money known(Figure<Money> figure) {
        return Optional.ofNullable(figure.orNull()).orElseThrow(() -> new IllegalStateException("an open price"));
    }
}
