package io.canbao.rules.interpreter;

import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Decision.Obstacle;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy answers for one tier, in a form in which the two evaluations can be compared.
 *
 * @param entry id of the window that the payment enters by, or null
 * @param waiting null where there is no wait
 */
public record Answer(
        boolean accepted,
        Obstacle obstacle,
        @Nullable String entry,
        Quantity fee,
        Quantity surcharge,
        Quantity subsidy,
        Quantity payable,
        Quantity fiscalContribution,
        Cover cover,
        @Nullable Waiting waiting,
        List<Grant> grants,
        List<Award> awards,
        List<Refund> refunds) {

    /** A wait with the day it starts on. */
    public record Waiting(Quantity from, Quantity fixed, Quantity variable) {}

    /**
     * A subsidy row that matched.
     *
     * @param amount what it grants, or what it would grant by itself if another row won
     * @param shares what each funder pays, in the order of the row; empty if another row won
     */
    public record Grant(String rule, Quantity amount, boolean won, List<Quantity> shares) {}

    /** A reward or cut. */
    public record Award(String rule, Quantity years, Quantity raise) {}

    /** What is paid back later. */
    public record Refund(String rule, Quantity amount) {}

    Quantity coverFrom() {
        return cover.from();
    }

    static Answer refused(Obstacle obstacle) {
        return new Answer(
                false,
                obstacle,
                null,
                Quantity.Open.ABSENT,
                Quantity.Open.ABSENT,
                Quantity.Open.ABSENT,
                Quantity.Open.ABSENT,
                Quantity.Open.ABSENT,
                Cover.NONE,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The compiled engine's decision, made with a trace, in this form. */
    public static Answer of(Policy policy, Decision decision, Trace trace) {
        return new Answer(
                decision.accepted(),
                decision.obstacle(),
                decision.entry() < 0
                        ? null
                        : policy.windows().get(decision.entry()).id(),
                amount(decision.feeFen()),
                amount(decision.surchargeFen()),
                amount(decision.subsidyFen()),
                amount(decision.payableFen()),
                amount(decision.fiscalContributionFen()),
                new Cover(
                        day(decision.coverFrom()),
                        day(decision.coverTo()),
                        day(decision.retroactiveFrom()),
                        decision.waitOutlivesCover()),
                waiting(decision),
                trace.grants.stream().map(Answer::grant).toList(),
                trace.awards.stream().map(Answer::award).toList(),
                trace.refunds.stream()
                        .map(refund -> new Refund(refund.rule().id(), amount(refund.amountFen())))
                        .toList());
    }

    private static @Nullable Waiting waiting(Decision decision) {
        return decision.waiting()
                ? new Waiting(
                        day(decision.waitFrom()),
                        Quantity.carried(Type.PERIOD, decision.waitFixed()),
                        Quantity.carried(Type.PERIOD, decision.waitVariable()))
                : null;
    }

    private static Grant grant(Trace.Grant grant) {
        return new Grant(
                grant.rule().id(),
                amount(grant.amountFen()),
                grant.winner() == null,
                grant.shares().stream().map(Answer::amount).toList());
    }

    private static Award award(Trace.Award award) {
        return new Award(award.rule().id(), Quantity.carried(Type.NUMBER, award.years()), amount(award.raiseFen()));
    }

    private static Quantity amount(long fen) {
        return Quantity.carried(Type.AMOUNT, fen);
    }

    private static Quantity day(long epochDay) {
        return Quantity.carried(Type.DATE, epochDay);
    }
}
