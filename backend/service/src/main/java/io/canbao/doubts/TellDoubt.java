package io.canbao.doubts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes a doubt: answers the facts once more, as they were told, so that nobody can put words into the mouth of a county, and keeps that answer without its reasons
 * and open points beside the coarse facts.
 */
@Singleton
public class TellDoubt {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublishedPolicies published;
    private final PoliciesInForce policies;
    private final KeepDoubts keep;
    private final InstantSource clock;

    TellDoubt(PublishedPolicies published, PoliciesInForce policies, KeepDoubts keep, InstantSource clock) {
        this.published = published;
        this.policies = policies;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * A county that publishes.
     *
     * @throws ProblemException UNKNOWN_COUNTY
     */
    public CountyCode county(String code) {
        return CountyCode.parse(published.county(code).code());
    }

    /**
     * Keeps a doubt about the answer to these facts.
     *
     * @param facts the body of a quote
     * @throws ProblemException NO_POLICY_IN_FORCE, INVALID_FACTS; BAD_REQUEST for what is no JSON
     */
    public Doubt tell(CountyCode county, int year, byte[] facts, Language language) {
        Instant now = clock.instant();
        PolicyInForce found = policies.get(county.value(), year, now, now);
        byte[] answer = Answers.quote(found.policy(), found.version().version(), facts, language, false);
        ObjectNode told = read(facts);
        return keep.keep(
                county, year, new Doubt.Subject(CoarseFacts.of(told), CoarseFacts.answer(brief(answer), told)));
    }

    private static ObjectNode brief(byte[] answer) {
        ObjectNode quote = read(answer);
        quote.withArray("options").forEach(option -> ((ObjectNode) option).putArray("needs"));
        return quote;
    }

    /** What the answering read before. */
    private static ObjectNode read(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
