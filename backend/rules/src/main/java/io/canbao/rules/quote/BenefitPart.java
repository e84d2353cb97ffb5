package io.canbao.rules.quote;

import static io.canbao.rules.quote.DecidedBill.Kind.ADDITION;
import static io.canbao.rules.quote.DecidedBill.Kind.BAND;
import static io.canbao.rules.quote.DecidedBill.Kind.BELOW;
import static io.canbao.rules.quote.DecidedBill.Kind.BILL_CEILING;
import static io.canbao.rules.quote.DecidedBill.Kind.CEILING;
import static io.canbao.rules.quote.DecidedBill.Kind.DEDUCTIBLE;
import static io.canbao.rules.quote.DecidedBill.Kind.ELIGIBLE;
import static io.canbao.rules.quote.DecidedBill.Kind.LEFT;
import static io.canbao.rules.quote.DecidedBill.Kind.LUMP;
import static io.canbao.rules.quote.DecidedBill.Kind.SELF_PAID;
import static io.canbao.rules.quote.DecidedBill.Kind.TAKEN_OFF;
import static io.canbao.rules.quote.DecidedBill.Kind.TIMES;

import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.engine.tables.CompiledBenefit;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a settlement with the rules that apply to it. A value that a text leaves open, or that a missing fact
 * decides, leaves the whole part open.
 *
 * @param usedFen what the yearly ceiling has lost already
 */
record BenefitPart(
        Reimbursement.Bill bill,
        long usedFen,
        List<CompiledBenefit> rows,
        Subject subject,
        List<DecidedBill.Step> steps) {

    /** Rates are in hundredths of a percentage point. */
    private static final long WHOLE = 10_000;

    /** What the part reimburses of what the parts before left to the person. */
    long reimburse(long before) {
        boolean selfPaid =
                rows.stream().anyMatch(row -> "selfPaid".equals(row.rule().base()));
        long left = bill.amountFen() - before;
        long base = selfPaid ? bill.selfPaidFen() + left : left;
        add(selfPaid ? SELF_PAID : before > 0 ? LEFT : ELIGIBLE, base, rows.getFirst(), base);
        CompiledBenefit granting = row(CompiledBenefit::lump);
        long granted = granting == null ? rated(base, selfPaid) : lump(granting);
        long reimbursed = Values.known(granted) ? Math.clamp(granted, 0, left) : granted;
        long ofBill = capped(reimbursed, CompiledBenefit::billCeiling, 0, BILL_CEILING);
        return capped(ofBill, CompiledBenefit::ceiling, usedFen, CEILING);
    }

    private long lump(CompiledBenefit granting) {
        long lump = Values.atLeastZero(value(CompiledBenefit::lump));
        if (Values.known(lump)) {
            add(LUMP, lump, granting, lump);
        }
        return lump;
    }

    /** What the rates and their additions come to above the deductible. */
    private long rated(long base, boolean selfPaid) {
        long deductible = valueOr(CompiledBenefit::deductible, 0);
        if (!Values.known(deductible)) {
            return deductible;
        }
        CompiledBenefit deducting = row(CompiledBenefit::deductible);
        long offset = selfPaid ? Math.max(bill.selfPaidFen() - deductible, 0) : 0;
        long reached = selfPaid ? Math.max(bill.selfPaidFen(), deductible) : deductible;
        long above = Math.max(base - reached, 0);
        if (above == 0 && deducting != null) {
            add(BELOW, 0, deducting, deductible);
            return 0;
        }
        if (deducting != null && deductible > 0) {
            add(DEDUCTIBLE, -Math.min(deductible, base), deducting, deductible);
        }
        return times(Values.plus(bands(above, offset), additions(above, base)));
    }

    /** The part of what rates and additions come to that is granted. */
    private long times(long rated) {
        CompiledBenefit taking = row(CompiledBenefit::times);
        long part = value(CompiledBenefit::times);
        if (taking == null) {
            return rated;
        }
        if (!Values.known(rated) || !Values.known(part)) {
            return Values.unknown(rated, part);
        }
        long granted = share(rated, part);
        if (granted != rated) {
            add(TIMES, granted - rated, taking, rated, percent(part));
        }
        return granted;
    }

    private Optional<CompiledBenefit> rates() {
        return rows.stream().filter(row -> !row.bands().isEmpty()).findFirst();
    }

    private long bands(long above, long offset) {
        CompiledBenefit rated = rates().orElse(null);
        if (rated == null) {
            return 0;
        }
        long total = 0;
        long done = offset;
        long end = offset + above;
        for (CompiledBenefit.Band band : rated.bands()) {
            long upTo = band.upTo() == null ? Long.MAX_VALUE : band.upTo().of(subject);
            if (!Values.known(upTo)) {
                return upTo;
            }
            long inside = Math.max(Math.min(end, upTo) - done, 0);
            if (inside > 0) {
                long rate = band.rate().of(subject);
                if (!Values.known(rate)) {
                    return rate;
                }
                long amount = share(inside, rate);
                add(BAND, amount, rated, inside, percent(rate));
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
        long room = Values.minus(valueOr(CompiledBenefit::rateLimit, WHOLE), baseRate());
        long total = 0;
        for (boolean takenOff : new boolean[] {true, false}) {
            for (CompiledBenefit row : rows) {
                Value addition = row.rateAddition();
                long points = addition == null ? 0 : addition.of(subject);
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
    private long base(CompiledBenefit row, long above, long base) {
        return row.rule().additionOn().equals("all") || base == 0
                ? above
                : Values.divide(
                        Math.multiplyExact(above, Math.min(bill.chineseMedicineFen(), base)),
                        base,
                        RoundingMode.HALF_UP);
    }

    private long addition(CompiledBenefit row, long on, long points) {
        long amount = share(on, points);
        if (amount != 0) {
            add(amount > 0 ? ADDITION : TAKEN_OFF, amount, row, on, percent(Math.abs(points)));
        }
        return amount;
    }

    private long baseRate() {
        return rates().map(row -> row.bands().getFirst().rate().of(subject)).orElse(0L);
    }

    /** At most what a ceiling leaves; an open ceiling leaves the sum open. */
    private long capped(
            long reimbursed, Function<CompiledBenefit, @Nullable Value> part, long used, DecidedBill.Kind step) {
        CompiledBenefit capping = row(part);
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
        add(step, left - reimbursed, capping, left);
        return left;
    }

    private static long share(long amount, long rate) {
        return Values.proportion(amount, rate, WHOLE, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(long rate) {
        BigDecimal shortest = BigDecimal.valueOf(rate, 2).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private long value(Function<CompiledBenefit, @Nullable Value> part) {
        return valueOr(part, Values.ABSENT);
    }

    private long valueOr(Function<CompiledBenefit, @Nullable Value> part, long otherwise) {
        CompiledBenefit row = row(part);
        Value value = row == null ? null : part.apply(row);
        return value == null ? otherwise : value.of(subject);
    }

    private @Nullable CompiledBenefit row(Function<CompiledBenefit, @Nullable Value> part) {
        return rows.stream().filter(row -> part.apply(row) != null).findFirst().orElse(null);
    }

    private void add(DecidedBill.Kind kind, long amount, CompiledBenefit row, long on) {
        add(kind, amount, row, on, null);
    }

    private void add(DecidedBill.Kind kind, long amount, CompiledBenefit row, long on, @Nullable BigDecimal percent) {
        steps.add(new DecidedBill.Step(
                kind,
                Money.ofFen(amount),
                Money.ofFen(on),
                percent,
                row.rule().id(),
                row.rule().head().clauses().getFirst()));
    }
}
