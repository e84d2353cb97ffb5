package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.tables.CompiledBenefit;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bill leaves to pay under the policy's benefit tables, step by step. */
public final class Reimbursement {

    /** Eligible costs of the bill in hand. */
    private static final String BILL = "bill";

    private static final String CHINESE_MEDICINE = "bill.chineseMedicine";
    private static final String REIMBURSED = "year.reimbursed";
    private static final String SELF_PAID = "year.selfPaid";

    /** Amounts of a bill that rows may test and calculate with, beside every fact about the person. */
    public static final List<String> FACTS = List.of(BILL, CHINESE_MEDICINE, REIMBURSED, SELF_PAID);

    private final CompiledPolicy compiled;
    private final Policy policy;

    /** Settles bills by a policy. */
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
     * @param enrolledOn day on which the contribution was paid, by which the enrollment is decided again; null where nobody told:
     *     then rows that ask for an entry do not hold, and every day counts as covered
     * @param dayAssumed whether nobody told the day of the treatment, so that another one was taken
     */
    public record Bill(
            Facts facts,
            long amountFen,
            long chineseMedicineFen,
            long reimbursedFen,
            long selfPaidFen,
            @Nullable LocalDate enrolledOn,
            boolean dayAssumed) {

        /** A bill of a treatment on a day that was told, or on none in particular. */
        public Bill(
                Facts facts,
                long amountFen,
                long chineseMedicineFen,
                long reimbursedFen,
                long selfPaidFen,
                @Nullable LocalDate enrolledOn) {
            this(facts, amountFen, chineseMedicineFen, reimbursedFen, selfPaidFen, enrolledOn, false);
        }

        /** The same bill, of a treatment on this day unless another one was told. */
        public Bill orTreatedOn(LocalDate day) {
            return facts.paid() != null
                    ? this
                    : new Bill(
                            facts.with(Facts.PAID, day),
                            amountFen,
                            chineseMedicineFen,
                            reimbursedFen,
                            selfPaidFen,
                            enrolledOn,
                            true);
        }
    }

    /**
     * What is reimbursed and what is left, both null where a text leaves a value open or a missing fact decides it, which a
     * warning then says, as where no row grants anything to such a bill.
     */
    public record Settlement(
            @Nullable Money reimbursed, @Nullable Money toPay, List<Step> steps, List<Quote.Warning> warnings) {}

    /** One step; its amount is what the step adds to or takes from the reimbursement, or its base. */
    public record Step(String text, Money amount, String rule, Clause clause) {}

    /** Settles a bill and says how, in one language. */
    public Settlement settle(Bill bill, Language language) {
        DecidedBill decided = decide(bill);
        AnswerWording wording = new AnswerWording(compiled, language);
        Notices notices = new Notices(wording);
        return new Settlement(
                decided.reimbursed().orNull(),
                decided.toPay().orNull(),
                decided.steps().stream().map(step -> explained(step, wording)).toList(),
                decided.warnings().stream().map(notices::warning).toList());
    }

    private static Step explained(DecidedBill.Step step, AnswerWording wording) {
        Sentences sentences = wording.sentences();
        if (step.kind() == DecidedBill.Kind.TIER) {
            String tier = wording.rule(Rule.BenefitTier.class, step.rule()).tier();
            return new Step(
                    sentences.say(step.kind().key(), wording.name(tier)), step.amount(), step.rule(), step.clause());
        }
        String on = sentences.amount(new Figure.Known<>(step.on()));
        BigDecimal percent = step.percent();
        String text = percent == null
                ? sentences.say(step.kind().key(), on)
                : sentences.say(step.kind().key(), on, percent.toPlainString());
        return new Step(text, step.amount(), step.rule(), step.clause());
    }

    /** Settles a bill part by part; a later part reimburses what earlier ones left to the person. */
    public DecidedBill decide(Bill bill) {
        Decision enrollment = enrollment(bill);
        if (enrollment != null && !covers(enrollment, bill.facts().paid())) {
            return new DecidedBill(
                    Figure.amount(0),
                    Figure.amount(bill.amountFen()),
                    List.of(),
                    List.of(new Decided.Warning("NOT_COVERED_THEN", List.of())));
        }
        List<DecidedBill.Step> steps = new ArrayList<>();
        Subject subject = inBenefitTier(facts(bill), enrollment == null ? -1 : enrollment.entry(), steps);
        List<CompiledBenefit> applied = new ArrayList<>();
        long reimbursed = 0;
        boolean first = true;
        for (List<CompiledBenefit> part : compiled.benefits()) {
            List<CompiledBenefit> rows =
                    part.stream().filter(row -> row.when().holds(subject)).toList();
            if (!rows.isEmpty() && Values.known(reimbursed)) {
                long used = first ? bill.reimbursedFen() : 0;
                long added = new BenefitPart(bill, used, rows, subject, steps).reimburse(reimbursed);
                reimbursed = Values.plus(reimbursed, added);
                applied.addAll(rows);
            }
            first = false;
        }
        boolean granted = applied.stream().anyMatch(CompiledBenefit::grants);
        reimbursed = granted ? reimbursed : Values.ABSENT;
        List<Rule.Benefit> rules = applied.stream().map(CompiledBenefit::rule).toList();
        List<Decided.Warning> warnings = new ArrayList<>(Warnings.ofBill(reimbursed, rules, granted));
        if (bill.dayAssumed() && countsOnDay(bill.facts())) {
            warnings.add(new Decided.Warning(
                    "DAY_ASSUMED", List.of(String.valueOf(bill.facts().paid()))));
        }
        return new DecidedBill(
                Figure.amount(reimbursed), Figure.amount(Values.minus(bill.amountFen(), reimbursed)), steps, warnings);
    }

    /** Whether some row looks at the day: by itself, by an age, or by identities held on it. */
    private boolean countsOnDay(Facts facts) {
        boolean[] found = new boolean[1];
        for (Rule.Benefit row : policy.tables().benefits()) {
            References.walk(
                    row.head().when(),
                    policy.vocabulary().definitions(),
                    condition -> found[0] |= condition instanceof Condition.HasCategory
                            && !facts.categories().isEmpty(),
                    value -> found[0] |= value instanceof Expression.FactValue fact
                            && fact.fact().equals(Facts.PAID));
        }
        return found[0];
    }

    /** What was decided when the contribution was paid; null where nobody told when. */
    private @Nullable Decision enrollment(Bill bill) {
        LocalDate enrolledOn = bill.enrolledOn();
        if (enrolledOn == null) {
            return null;
        }
        String given = bill.facts().choices().get(Facts.TIER);
        List<String> tiers = List.copyOf(policy.vocabulary().tiers().keySet());
        Subject paying = compiled.subject(bill.facts().with(Facts.PAID, enrolledOn));
        return compiled.decide(paying, given == null ? 0 : tiers.indexOf(given));
    }

    /** Whether costs of a day are covered; where the text leaves the first day open, they may be. */
    private static boolean covers(Decision enrollment, @Nullable LocalDate day) {
        if (!enrollment.accepted() || (enrollment.coverFrom() == Values.ABSENT)) {
            return false;
        }
        if (day == null || !Values.known(enrollment.coverFrom())) {
            return true;
        }
        long first = Values.known(enrollment.retroactiveFrom()) ? enrollment.retroactiveFrom() : enrollment.coverFrom();
        boolean ended = Values.known(enrollment.coverTo()) && day.toEpochDay() > enrollment.coverTo();
        return day.toEpochDay() >= first && !ended;
    }

    /** The person as one of the tier whose benefits are theirs, enrolled through a window if that is known. */
    private Subject inBenefitTier(Facts facts, int entry, List<DecidedBill.Step> steps) {
        Subject paying = compiled.subject(facts);
        paying.entry = entry;
        Rule.BenefitTier other = compiled.benefitTier(paying).orElse(null);
        if (other == null || other.tier().equals(facts.choices().get(Facts.TIER))) {
            return paying;
        }
        Money none = Money.ofFen(0);
        steps.add(new DecidedBill.Step(
                DecidedBill.Kind.TIER,
                none,
                none,
                null,
                other.id(),
                other.head().clauses().getFirst()));
        Subject receiving = compiled.subject(facts.with(Facts.TIER, other.tier()));
        receiving.entry = entry;
        return receiving;
    }

    private Facts facts(Bill bill) {
        Facts facts = bill.facts();
        for (String id : FACTS) {
            facts = policy.vocabulary().facts().containsKey(id) ? facts.with(id, amount(bill, id)) : facts;
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
}
