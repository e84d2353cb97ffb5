package io.canbao.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Figure;
import io.canbao.rules.quote.Ruling;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a policy says of a payment that is wanted back.
 *
 * @param amount of all that is paid back, within what was paid; empty where nothing is
 * @param rule   the row that decides; empty where the policy says nothing
 */
record RefundRuling(Optional<Money> amount, Optional<Rule.Refund> rule) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHDRAWAL = "withdrawal";

    /**
     * Asks the version that an enrollment was confirmed by.
     *
     * @param kept   what it was confirmed by
     * @param reason an event, where the policy knows one of that name
     * @param on     day of that event
     * @param asked  day on which the money is wanted back
     * @param left   most that can be paid back
     * @throws ProblemException REFUND_UNSPECIFIED
     */
    static RefundRuling of(Priced kept, String reason, LocalDate on, LocalDate asked, Money left) {
        return of(kept, facts(kept, reason, on, asked), left, rule -> {
            throw new ProblemException(EnrollmentError.REFUND_UNSPECIFIED).with("rule", rule.id());
        });
    }

    /**
     * What it says of a payment whose person stays insured, and of whom other things are known than when it was made.
     *
     * @param known what would have been answered
     * @param left  most that can be paid back
     */
    static RefundRuling ofChange(Priced known, Money left) {
        return of(known, known.facts().getBytes(StandardCharsets.UTF_8), left, _ -> Money.ZERO);
    }

    /**
     * What it says.
     *
     * @param open what a row comes to whose amount the text leaves open
     */
    private static RefundRuling of(Priced kept, byte[] facts, Money left, Function<Rule.Refund, Money> open) {
        Decided answer = Answers.decideRefund(kept.policy().policy(), facts);
        List<Ruling.Refund> rows = answer.tiers().getFirst().ruling().refunds();
        Optional<Rule.Refund> denying = Optional.empty();
        Optional<Rule.Refund> granting = Optional.empty();
        long fen = 0;
        for (Ruling.Refund row : rows) {
            Rule.Refund rule = (Rule.Refund) kept.policy().policy().compiled().rule(row.rule());
            if (rule.refunded()) {
                granting = granting.or(() -> Optional.of(rule));
                fen = Math.min(left.fen(), fen + amount(row, rule, left, open).fen());
            } else {
                denying = denying.or(() -> Optional.of(rule));
            }
        }
        return granting.isPresent()
                ? new RefundRuling(Optional.of(Money.ofFen(fen)), granting)
                : new RefundRuling(Optional.empty(), denying);
    }

    /** A row that names no amount means all of it. */
    private static Money amount(Ruling.Refund row, Rule.Refund rule, Money left, Function<Rule.Refund, Money> open) {
        if (rule.amount() == null) {
            return left;
        }
        return row.amount() instanceof Figure.Known<Money>(Money amount) ? amount : open.apply(rule);
    }

    /** Whether the row that decides says how much, and not only whether. */
    boolean names() {
        return rule.filter(row -> row.amount() != null).isPresent();
    }

    private static byte[] facts(Priced kept, String reason, LocalDate on, LocalDate asked) {
        try {
            ObjectNode facts = (ObjectNode) JSON.readTree(kept.facts());
            event(kept, facts, reason, on);
            event(kept, facts, WITHDRAWAL, asked);
            return JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("kept facts cannot be read", damaged);
        }
    }

    private static void event(Priced kept, ObjectNode facts, String event, LocalDate on) {
        if (kept.policy().policy().policy().vocabulary().facts().containsKey(Facts.EVENTS + '.' + event)) {
            facts.withObjectProperty(Facts.EVENTS).put(event, on.toString());
        }
    }

    /** The refusal, with the row that denies it where there is one. */
    ProblemException refusal(Language language) {
        ProblemException none = new ProblemException(EnrollmentError.NO_REFUND);
        return rule.map(row -> {
                    Clause clause = row.head().clauses().getFirst();
                    return none.with("rule", row.id())
                            .with("text", row.message().in(language))
                            .with("document", clause.document())
                            .with("clause", clause.clause());
                })
                .orElse(none);
    }
}
