package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Values;
import org.jspecify.annotations.Nullable;

/** What an entry costs: fee and surcharge, less what the stages of subsidies grant one after the other. */
final class Pricing {

    private final PriceTables prices;
    private final AmountTable surcharges;
    private final CompiledStage[] stages;

    Pricing(PriceTables prices, AmountTable surcharges, CompiledStage[] stages) {
        this.prices = prices;
        this.surcharges = surcharges;
        this.stages = stages;
    }

    /** What is paid before subsidies; the surcharge is left with the subject. */
    long price(Subject subject) {
        long fee = prices.fee(subject);
        subject.surcharge = surcharges.total(subject, 0);
        return Values.plus(fee, subject.surcharge);
    }

    /** What the stages grant, which is left with the subject. */
    long subsidise(Subject subject, @Nullable Trace trace) {
        for (CompiledStage stage : stages) {
            subject.subsidy = Values.plus(subject.subsidy, stage.grant(subject, trace));
        }
        return subject.subsidy;
    }
}
