package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a bill leaves to pay under the policy's benefit tables, step by step. */
public final class Reimbursement {

    /** Rates are in hundredths of a percentage point. */
    private static final long WHOLE = 10_000;

    /** Eligible costs of the bill in hand. */
    private static final String BILL = "bill";

    private static final String CHINESE_MEDICINE = "bill.chineseMedicine";
    private static final String REIMBURSED = "year.reimbursed";
    private static final String SELF_PAID = "year.selfPaid";

    /** Amounts of a bill that rows may test and calculate with, beside every fact about the person. */
    public static final List<String> FACTS = List.of(BILL, CHINESE_MEDICINE, REIMBURSED, SELF_PAID);

    private final CompiledPolicy compiled;
    private final Policy policy;

    public Reimbursement(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
    }

    /**
     * A bill.
     *
     * @param facts the person and the treatment: tier, setting, hospital level and whatever the rows test
     * @param amountFen eligible costs
     * @param chineseMedicineFen part of them for Chinese medicine
     * @param reimbursedFen already reimbursed this year
     * @param selfPaidFen already paid by the person this year
     */
    public record Bill(Facts facts, long amountFen, long chineseMedicineFen, long reimbursedFen, long selfPaidFen) {}

    /** What is reimbursed and what is left; empty steps mean that the policy has no rule for the bill. */
    public record Settlement(Money reimbursed, Money toPay, List<Step> steps) {}

    /** One step; its amount is what the step adds to or takes from the reimbursement, or its base. */
    public record Step(String text, Money amount, String rule, io.canbao.rules.policy.Clause clause) {}

    /** Settles a bill part by part; a later part reimburses what earlier ones left to the person. */
    public Settlement settle(Bill bill, Language language) {
        Subject subject = compiled.bind(facts(bill));
        CompiledPolicy.Measurement measure = compiled.measurement(subject);
        Sentences sentences = Sentences.in(language);
        List<Step> steps = new ArrayList<>();
        long reimbursed = 0;
        for (String part : policy.benefitParts()) {
            List<Rule.Benefit> rows = policy.benefits().stream()
                    .filter(row ->
                            row.part().equals(part) && measure.holds(row.head().when()))
                    .toList();
            if (!rows.isEmpty()) {
                boolean yearly = part.equals(policy.benefitParts().getFirst());
                long used = yearly ? bill.reimbursedFen() : 0;
                reimbursed += new Part(bill, used, rows, measure, sentences, steps).reimburse(reimbursed);
            }
        }
        return new Settlement(Money.ofFen(reimbursed), Money.ofFen(bill.amountFen() - reimbursed), List.copyOf(steps));
    }

    private Facts facts(Bill bill) {
        Facts facts = bill.facts();
        for (String id : FACTS) {
            facts = policy.facts().containsKey(id) ? facts.with(id, amount(bill, id)) : facts;
        }
        return facts;
    }

    private static long amount(Bill bill, String id) {
        return switch (id) {
            case BILL -> bill.amountFen();
            case CHINESE_MEDICINE -> bill.chineseMedicineFen();
            case REIMBURSED -> bill.reimbursedFen();
            default -> bill.selfPaidFen();
        };
    }

    /** One part of a settlement with the rows that speak for it, and what its yearly ceiling has lost already. */
    private record Part(
            Bill bill,
            long usedFen,
            List<Rule.Benefit> rows,
            CompiledPolicy.Measurement measure,
            Sentences sentences,
            List<Step> steps) {

        long reimburse(long before) {
            boolean selfPaid = rows.stream().anyMatch(row -> "selfPaid".equals(row.base()));
            long left = bill.amountFen() - before;
            long base = selfPaid ? bill.selfPaidFen() + left : left;
            Rule.Benefit first = rows.getFirst();
            add(selfPaid ? "step.selfPaid" : "step.eligible", base, first, sentences.amount(base));
            long deductible = known(value(Rule.Benefit::deductible), 0);
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
            long reimbursed = Math.clamp(bands(above, offset) + additions(above, base), 0, left);
            return capForTheYear(capForTheBill(reimbursed));
        }

        private long bands(long above, long offset) {
            Rule.Benefit rated = rows.stream()
                    .filter(row -> !row.bands().isEmpty())
                    .findFirst()
                    .orElse(null);
            if (rated == null) {
                return 0;
            }
            long total = 0;
            long done = offset;
            long end = offset + above;
            for (Rule.Band band : rated.bands()) {
                long upTo = band.upTo() == null ? Long.MAX_VALUE : measure.of(band.upTo());
                long inside = Math.max(Math.min(end, upTo) - done, 0);
                if (inside > 0) {
                    long rate = known(measure.of(band.rate()), 0);
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
            long room = known(value(Rule.Benefit::rateLimit), WHOLE) - baseRate();
            long total = 0;
            for (boolean takenOff : new boolean[] {true, false}) {
                for (Rule.Benefit row : rows) {
                    Expression addition = row.rateAddition();
                    long points = addition == null ? 0 : known(measure.of(addition), 0);
                    long on = base(row, above, base);
                    if (points < 0 == takenOff && on > 0) {
                        long applied = Math.min(points, Math.max(room, 0));
                        room -= applied;
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
            return rows.stream()
                    .filter(row -> !row.bands().isEmpty())
                    .findFirst()
                    .map(row -> known(measure.of(row.bands().getFirst().rate()), 0))
                    .orElse(0L);
        }

        private long capForTheBill(long reimbursed) {
            Rule.Benefit capping = row(Rule.Benefit::billCeiling);
            long ceiling = value(Rule.Benefit::billCeiling);
            if (capping == null || !Values.known(ceiling) || reimbursed <= ceiling) {
                return reimbursed;
            }
            add("step.billCeiling", ceiling - reimbursed, capping, sentences.amount(ceiling));
            return ceiling;
        }

        private long capForTheYear(long reimbursed) {
            Rule.Benefit capping = row(Rule.Benefit::ceiling);
            long ceiling = value(Rule.Benefit::ceiling);
            if (capping == null || !Values.known(ceiling)) {
                return reimbursed;
            }
            long left = Math.max(ceiling - usedFen, 0);
            if (reimbursed <= left) {
                return reimbursed;
            }
            add("step.ceiling", left - reimbursed, capping, sentences.amount(left));
            return left;
        }

        private static long share(long amount, long rate) {
            return Values.divide(amount * rate, WHOLE, RoundingMode.HALF_UP);
        }

        private static String percent(long rate) {
            return BigDecimal.valueOf(rate, 2).stripTrailingZeros().toPlainString();
        }

        private static long known(long value, long otherwise) {
            return Values.known(value) ? value : otherwise;
        }

        private long value(Function<Rule.Benefit, @Nullable Expression> part) {
            Rule.Benefit row = row(part);
            Expression expression = row == null ? null : part.apply(row);
            return expression == null ? Values.ABSENT : measure.of(expression);
        }

        private Rule.@Nullable Benefit row(Function<Rule.Benefit, @Nullable Expression> part) {
            return rows.stream()
                    .filter(row -> part.apply(row) != null)
                    .findFirst()
                    .orElse(null);
        }

        private void add(String key, long amount, Rule.Benefit rule, Object... parts) {
            steps.add(new Step(
                    sentences.say(key, parts),
                    Money.ofFen(amount),
                    rule.id(),
                    rule.head().clauses().getFirst()));
        }
    }
}
