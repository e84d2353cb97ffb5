package io.canbao.policypack.answer;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.assessment.Scorecard;
import io.canbao.rules.assessment.ScorecardWording;
import io.canbao.rules.assessment.Scoring;
import io.canbao.rules.assessment.Standings;
import io.canbao.rules.comparison.AnswerComparison;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Curve;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Explaining;
import io.canbao.rules.quote.Questions;
import io.canbao.rules.quote.Quote;
import io.canbao.rules.quote.Quoting;
import io.canbao.rules.quote.Reimbursement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies in, bodies out: the public answers of the HTTP contract, for the server and the command line alike; a comparison comes
 * as the record that it is. Stateless.
 * Every method throws {@link InvalidFacts} with all faults of a wrong body.
 */
public final class Answers {

    private Answers() {}

    /** What a body gives; a day of payment may be missing. */
    public static Facts facts(CompiledPolicy policy, byte[] body) {
        return FactsReader.read(body, policy, FactsReader.PayDate.OPTIONAL);
    }

    /** What a person pays in each tier, from when they are covered, and why. */
    public static byte[] quote(EffectivePolicy policy, int version, byte[] body, Language language, boolean explain) {
        Facts facts = FactsReader.read(body, policy.compiled(), FactsReader.PayDate.REQUIRED);
        Quote quote = new Quoting(policy.compiled()).quote(facts, language, explain);
        return AnswerWriter.write(writer -> writer.quote(quote, version, policy.digest(), policy.routes(facts)));
    }

    /** What is decided about a payment, without words: what is kept of an answer. */
    public static Decided decide(EffectivePolicy policy, byte[] body) {
        Facts facts = FactsReader.read(body, policy.compiled(), FactsReader.PayDate.REQUIRED);
        return new Quoting(policy.compiled()).decide(facts);
    }

    /** What is decided about what is paid back of a payment that was made, as {@link #decide}: the day of a death may have come before it. */
    public static Decided decideRefund(EffectivePolicy policy, byte[] body) {
        Facts facts = FactsReader.read(body, policy.compiled(), FactsReader.PayDate.MADE);
        return new Quoting(policy.compiled()).decide(facts);
    }

    /** A kept answer in words, as {@link #quote} gives it with its reasons. */
    public static byte[] worded(EffectivePolicy policy, int version, Decided decided, Language language) {
        Quote quote = Explaining.of(decided, policy.compiled(), language);
        return AnswerWriter.write(writer -> writer.quote(quote, version, policy.digest(), null));
    }

    /**
     * What another policy answers to a case, and what changes from it to this one.
     *
     * @param from the policy that is compared with
     * @param body facts as each of the two takes them, {@code from} and {@code to}
     */
    public static AnswerComparison comparison(
            EffectivePolicy from, EffectivePolicy to, byte[] body, Language language) {
        Body cases = Body.parse(body);
        cases.allow(cases.root(), "", Set.of("from", "to"));
        Facts before = FactsReader.readAlone(cases.part("from"), from.compiled(), FactsReader.PayDate.REQUIRED);
        Facts after = FactsReader.readAlone(cases.part("to"), to.compiled(), FactsReader.PayDate.REQUIRED);
        cases.finish();
        return AnswerComparison.of(side(from, before, language), side(to, after, language), language);
    }

    private static AnswerComparison.Side side(EffectivePolicy policy, Facts facts, Language language) {
        return new AnswerComparison.Side(policy.policy(), new Quoting(policy.compiled()).quote(facts, language, true));
    }

    /** Which questions can still change an answer about a payment, or about what is paid back of one. */
    public static byte[] questions(EffectivePolicy policy, byte[] body, Questions.About about, Language language) {
        Facts facts = FactsReader.read(body, policy.compiled(), FactsReader.PayDate.OPTIONAL);
        List<Questions.Question> questions = new Questions(policy.compiled()).of(facts, about, language);
        return AnswerWriter.write(writer -> writer.questions(questions));
    }

    /** What a payment on every other day would bring. */
    public static byte[] curve(EffectivePolicy policy, byte[] body, Language language, boolean explain) {
        Facts facts = FactsReader.read(body, policy.compiled(), FactsReader.PayDate.OPTIONAL);
        List<Curve.Segment> segments = new Curve(policy.compiled()).of(facts, language, explain);
        return AnswerWriter.write(writer -> writer.curve(segments));
    }

    /** What a bill leaves to pay, of a treatment on no day in particular unless the body tells one. */
    public static byte[] reimbursement(EffectivePolicy policy, byte[] body, Language language) {
        return reimbursement(policy, BillReader.read(body, policy.compiled()), language);
    }

    /**
     * What a bill leaves to pay.
     *
     * @param today the day of the treatment unless the body tells one
     */
    public static byte[] reimbursement(EffectivePolicy policy, byte[] body, LocalDate today, Language language) {
        return reimbursement(policy, BillReader.read(body, policy.compiled()).orTreatedOn(today), language);
    }

    private static byte[] reimbursement(EffectivePolicy policy, Reimbursement.Bill bill, Language language) {
        Reimbursement.Settlement settlement = new Reimbursement(policy.compiled()).settle(bill, language);
        return AnswerWriter.write(writer -> writer.settlement(settlement));
    }

    /**
     * How units stand by one of the pack's assessment schemes, from the counts that a body tells. It names the scheme; the units
     * need not be known.
     */
    public static byte[] assessment(EffectivePolicy policy, byte[] body, Language language) {
        return worded(policy, score(policy, null, body), language);
    }

    /**
     * What counts come to, without words.
     *
     * @param scheme
     *            the only one that the body may name, and need not then; null where the body has to name one
     */
    public static Scorecard score(EffectivePolicy policy, @Nullable String scheme, byte[] body) {
        CountsReader.Counts counts = CountsReader.read(body, policy, scheme);
        return new Scoring(counts.scheme(), policy.data().measures()).score(counts.standings());
    }

    /** A scorecard of one of the pack's schemes in words, as {@link #assessment} gives it. */
    public static byte[] worded(EffectivePolicy policy, Scorecard scorecard, Language language) {
        ScorecardWording words = wording(policy, scorecard.scheme(), language);
        return AnswerWriter.write(writer -> new ScorecardWriter(writer, words).write(scorecard));
    }

    /**
     * The words of a scheme's scorecards.
     *
     * @throws java.util.NoSuchElementException
     *             if the pack has no such scheme
     */
    public static ScorecardWording wording(EffectivePolicy policy, String scheme, Language language) {
        Scheme known = policy.data().assessment().stream()
                .filter(one -> one.id().equals(scheme))
                .findFirst()
                .orElseThrow();
        return new ScorecardWording(known, policy.data().measures(), language);
    }

    /** How units stand, as the body that {@link #assessment} takes: the same standings always give the same bytes. */
    public static byte[] counts(String scheme, Standings standings) {
        return AnswerWriter.write(writer -> new CountsWriter(writer).write(scheme, standings));
    }

    /** Who reads a pack: whoever wants all of it, or residents, whom units and what officers go by do not concern. */
    public enum Reader {
        EVERYBODY,
        RESIDENTS
    }

    private static final Set<String> NOT_FOR_RESIDENTS =
            Set.of("assessment", "targets", "printed", "limits", "holidays");

    /** The effective pack itself, with version and digest, and what its rows say in words. */
    public static byte[] policy(EffectivePolicy policy, int version, Reader reader, Language language) {
        return AnswerWriter.write(writer -> {
            writer.json().writeStartObject();
            writer.json().writeNumberField("version", version);
            writer.json().writeStringField("digest", policy.digest());
            for (Map.Entry<String, Tree> section : policy.document().entries().entrySet()) {
                if (reader == Reader.EVERYBODY || !NOT_FOR_RESIDENTS.contains(section.getKey())) {
                    writer.json().writeFieldName(section.getKey());
                    TreeWriter.write(section.getValue(), writer.json());
                }
            }
            writer.json().writeFieldName("words");
            new WordsWriter(writer).write(policy.words(language));
            writer.json().writeEndObject();
        });
    }
}
