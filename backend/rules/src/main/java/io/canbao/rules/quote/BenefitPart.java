package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a settlement with the rows that speak for it. A value that a text leaves open, or that a missing fact
 * decides, leaves the whole part open.
 *
 * @param usedFen what the yearly ceiling has lost already
 */
record BenefitPart(
        Reimbursement.Bill bill,
        long usedFen,
        List<Rule.Benefit> rows,
        CompiledPolicy.Measurement measure,
        Sentences sentences,
        List<Reimbursement.Step> steps) {

    /** Rates are in hundredths of a percentage point. */
    private static final long WHOLE = 10_000;

    /** Whether a row says what is reimbursed, be it nothing; others say from when on and up to what. */
    static boolean grants(Rule.Benefit row) {
        return row.lump() != null || !row.bands().isEmpty();
    }

    /** What the part reimburses of what the parts before left to the person. */
    long reimburse(long before) {
        boolean selfPaid = rows.stream().anyMatch(row -> "selfPaid".equals(row.base()));
        long left = bill.amountFen() - before;
        long base = selfPaid ? bill.selfPaidFen() + left : left;
        add(
                selfPaid ? "step.selfPaid" : before > 0 ? "step.left" : "step.eligible",
                base,
                rows.getFirst(),
                sentences.amount(base));
        Rule.Benefit granting = row(Rule.Benefit::lump);
        long granted = granting == null ? rated(base, selfPaid) : lump(granting);
        long reimbursed = Values.known(granted) ? Math.clamp(granted, 0, left) : granted;
        long ofBill = capped(reimbursed, Rule.Benefit::billCeiling, 0, "step.billCeiling");
        return capped(ofBill, Rule.Benefit::ceiling, usedFen, "step.ceiling");
    }

    private long lump(Rule.Benefit granting) {
        long lump = Values.atLeastZero(value(Rule.Benefit::lump));
        if (Values.known(lump)) {
            add("step.lump", lump, granting, sentences.amount(lump));
        }
        return lump;
    }

    /** What the rates and their additions come to above the deductible. */
    private long rated(long base, boolean selfPaid) {
        long deductible = valueOr(Rule.Benefit::deductible, 0);
        if (!Values.known(deductible)) {
            return deductible;
        }
        Rule.Benefit deducting = row(Rule.Benefit::deductible);
        long offset = selfPaid ? Math.max(bill.selfPaidFen() - deductible, 0) : 0;
        long reached = selfPaid ? Math.max(bill.selfPaidFen(), deductible) : deductible;
        long above = Math.max(base - reached, 0);
        if (above == 0 && deducting != null) {
            add("step.below", 0, deducting, sentences.amount(deductible));
            return 0;
        }
        if (deducting != null && deductible > 0) {
            add("step.deductible", -Math.min(deductible, base), deducting, sentences.amount(deductible));
        }
        return Values.plus(bands(above, offset), additions(above, base));
    }

    private Optional<Rule.Benefit> rates() {
        return rows.stream().filter(row -> !row.bands().isEmpty()).findFirst();
    }

    private long bands(long above, long offset) {
        Rule.Benefit rated = rates().orElse(null);
        if (rated == null) {
            return 0;
        }
        long total = 0;
        long done = offset;
        long end = offset + above;
        for (Rule.Band band : rated.bands()) {
            long upTo = band.upTo() == null ? Long.MAX_VALUE : measure.of(band.upTo());
            if (!Values.known(upTo)) {
                return upTo;
            }
            long inside = Math.max(Math.min(end, upTo) - done, 0);
            if (inside > 0) {
                long rate = measure.of(band.rate());
                if (!Values.known(rate)) {
                    return rate;
                }
                long amount = share(inside, rate);
                add("step.band", amount, rated, sentences.amount(inside), percent(rate));
                total += amount;
                done += inside;
            }
        }
        return total;
    }

    /**
     * Additions raise the rate up to a joint limit, after what other rows take off; those on Chinese medicine change
     * its share of the bill only.
     */
    private long additions(long above, long base) {
        long room = Values.minus(valueOr(Rule.Benefit::rateLimit, WHOLE), baseRate());
        long total = 0;
        for (boolean takenOff : new boolean[] {true, false}) {
            for (Rule.Benefit row : rows) {
                Expression addition = row.rateAddition();
                long points = addition == null ? 0 : measure.of(addition);
                long on = base(row, above, base);
                if (!Values.known(points) || (points > 0 && !Values.known(room))) {
                    return Values.known(points) ? room : points;
                }
                if (points != 0 && points < 0 == takenOff && on > 0) {
                    long applied = points < 0 ? points : Math.min(points, Math.max(room, 0));
                    room = Values.minus(room, applied);
                    total += addition(row, on, applied);
                }
            }
        }
        return total;
    }

    /** The part of what is above the deductible that a row's points apply to. */
    private long base(Rule.Benefit row, long above, long base) {
        return row.additionOn().equals("all") || base == 0
                ? above
                : Values.divide(
                        Math.multiplyExact(above, Math.min(bill.chineseMedicineFen(), base)),
                        base,
                        RoundingMode.HALF_UP);
    }

    private long addition(Rule.Benefit row, long on, long points) {
        long amount = share(on, points);
        if (amount != 0) {
            String step = amount > 0 ? "step.addition" : "step.takenOff";
            add(step, amount, row, sentences.amount(on), percent(Math.abs(points)));
        }
        return amount;
    }

    private long baseRate() {
        return rates().map(row -> measure.of(row.bands().getFirst().rate())).orElse(0L);
    }

    /** At most what a ceiling leaves; an open ceiling leaves the sum open. */
    private long capped(long reimbursed, Function<Rule.Benefit, @Nullable Expression> part, long used, String step) {
        Rule.Benefit capping = row(part);
        long ceiling = value(part);
        if (capping == null) {
            return reimbursed;
        }
        if (!Values.known(reimbursed) || !Values.known(ceiling)) {
            return Values.unknown(reimbursed, ceiling);
        }
        long left = Math.max(ceiling - used, 0);
        if (reimbursed <= left) {
            return reimbursed;
        }
        add(step, left - reimbursed, capping, sentences.amount(left));
        return left;
    }

    private static long share(long amount, long rate) {
        return Values.proportion(amount, rate, WHOLE, RoundingMode.HALF_UP);
    }

    private static String percent(long rate) {
        return BigDecimal.valueOf(rate, 2).stripTrailingZeros().toPlainString();
    }

    private long value(Function<Rule.Benefit, @Nullable Expression> part) {
        return valueOr(part, Values.ABSENT);
    }

    private long valueOr(Function<Rule.Benefit, @Nullable Expression> part, long otherwise) {
        Rule.Benefit row = row(part);
        Expression expression = row == null ? null : part.apply(row);
        return expression == null ? otherwise : measure.of(expression);
    }

    private Rule.@Nullable Benefit row(Function<Rule.Benefit, @Nullable Expression> part) {
        return rows.stream().filter(row -> part.apply(row) != null).findFirst().orElse(null);
    }

    private void add(String key, long amount, Rule.Benefit rule, Object... parts) {
        steps.add(new Reimbursement.Step(
                sentences.say(key, parts),
                Money.ofFen(amount),
                rule.id(),
                rule.head().clauses().getFirst()));
    }
}
