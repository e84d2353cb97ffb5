package io.canbao.rules.comparison;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Quote;
import io.canbao.rules.wording.Names;
import io.canbao.rules.wording.PaymentDays;
import io.canbao.rules.wording.PolicyWording;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer as lines: what each is about, what is said, and the clause. */
final class AnswerLines {

    /** The text of this refusal names the next day of payment by itself. */
    private static final String WINDOW_CLOSED = "WINDOW_CLOSED";

    private final Policy policy;
    private final Names names;
    private final PolicyWording wording;
    private final ComparisonTexts texts;

    AnswerLines(Policy policy, Language language) {
        this.policy = policy;
        this.names = new Names(policy, language);
        this.wording = PolicyWording.of(policy, language);
        this.texts = ComparisonTexts.in(language);
    }

    /** The lines of an option in the order in which they are read; a refusal is one line. */
    List<AnswerLine> of(Quote.Option option) {
        if (option.outcome() == Quote.Outcome.REFUSED) {
            return List.of(refusal(option));
        }
        List<AnswerLine> lines = new ArrayList<>();
        lines.add(words(
                AnswerLine.OUTCOME,
                texts.say("outcome"),
                texts.say("outcome.accepted"),
                source(option, policy.tables().windows())));
        prices(lines, option);
        window(option).ifPresent(lines::add);
        cover(lines, option);
        lines.add(words(
                "wait",
                texts.say("wait"),
                wait(option.waiting()),
                source(option, policy.tables().waiting())));
        option.incentives().forEach(reward -> lines.add(reward(option, reward)));
        option.refunds()
                .forEach(refund -> lines.add(
                        words("refund." + refund.rule(), texts.say("refund"), refund.text(), refund.clause())));
        if (!option.bring().isEmpty()) {
            List<String> proofs = option.bring().stream().map(Quote.Proof::text).toList();
            lines.add(words("bring", texts.say("bring"), texts.list(proofs), null));
        }
        return lines;
    }

    private static AnswerLine words(String key, String what, String text, @Nullable Clause clause) {
        return new AnswerLine(key, what, text, clause, new AnswerLine.Words(text));
    }

    private AnswerLine sum(String key, String what, @Nullable Money amount, @Nullable Clause clause) {
        return new AnswerLine(
                key, what, texts.money(amount), clause, new AnswerLine.Amount(Optional.ofNullable(amount)));
    }

    private AnswerLine refusal(Quote.Option option) {
        Optional<Quote.Refusal> first = option.refusals().stream().findFirst();
        String code = first.map(Quote.Refusal::code).orElse("");
        LocalDate opens = first.map(Quote.Refusal::nextOpensOn).orElse(null);
        String text = first.map(Quote.Refusal::text).orElseGet(() -> texts.say("outcome.refused"));
        return new AnswerLine(
                AnswerLine.OUTCOME,
                texts.say("outcome"),
                opens == null || code.equals(WINDOW_CLOSED) ? text : opens(text, opens),
                first.map(Quote.Refusal::clause).orElse(null),
                new AnswerLine.Days(code, List.of(Optional.ofNullable(opens))));
    }

    private String opens(String text, LocalDate day) {
        return texts.say("outcome.opens", ComparisonTexts.inside(text), texts.day(day));
    }

    private void prices(List<AnswerLine> lines, Quote.Option option) {
        lines.add(sum("payable", texts.say("payable"), option.payable(), null));
        if (option.components().size() == 1) {
            lines.add(sum(
                    "fee",
                    texts.say("fee"),
                    option.fee(),
                    source(option, policy.tables().fees())));
        } else {
            option.components().forEach(component -> lines.add(component(option, component)));
        }
        if (!Money.ZERO.equals(option.surcharge())) {
            Clause clause = source(option, policy.tables().surcharges());
            lines.add(sum("surcharge", texts.say("surcharge"), option.surcharge(), clause));
        }
        option.subsidies().forEach(subsidy -> subsidy(lines, option, subsidy));
        lines.add(sum(
                "fiscal",
                texts.say("fiscal"),
                option.fiscalContribution(),
                source(option, policy.tables().fiscal())));
    }

    private AnswerLine component(Quote.Option option, Quote.Component component) {
        List<Rule.Amounts> rows = policy.tables().fees().stream()
                .filter(row -> row.amounts().containsKey(component.id()))
                .toList();
        return sum("fee." + component.id(), names.term(component.id()), component.amount(), source(option, rows));
    }

    private void subsidy(List<AnswerLine> lines, Quote.Option option, Quote.Subsidy subsidy) {
        String category = subsidy.category();
        String id = category == null ? subsidy.rule() : category;
        String what = category == null ? texts.say("subsidy.plain") : texts.say("subsidy", names.category(category));
        Clause clause = source(option, subsidy.rule()::equals);
        lines.add(sum("subsidy." + id, what, subsidy.amount(), clause));
        String who = category == null ? what : names.category(category);
        lines.add(words("funder." + id, texts.say("funder", who), names.term(subsidy.funder()), clause));
    }

    /** The window that the payment falls into. */
    private Optional<AnswerLine> window(Quote.Option option) {
        Quote.Entry entry = option.entry();
        return policy.tables().windows().stream()
                .filter(window -> entry != null && window.id().equals(entry.rule()))
                .findFirst()
                .flatMap(window -> window(option, window));
    }

    private Optional<AnswerLine> window(Quote.Option option, Rule.Window window) {
        Optional<List<LocalDate>> span = span(window);
        List<String> parts = Stream.of(
                        Optional.ofNullable(title(window)),
                        span.map(days ->
                                texts.say("window.span", texts.day(days.getFirst()), texts.day(days.getLast()))))
                .flatMap(Optional::stream)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String text = String.join(texts.say("window.comma"), parts);
        AnswerLine.Measure measure = span.<AnswerLine.Measure>map(days ->
                        new AnswerLine.Days("", days.stream().map(Optional::of).toList()))
                .orElseGet(() -> new AnswerLine.Words(text));
        Clause clause = source(option, window.id()::equals);
        return Optional.of(new AnswerLine("window", texts.say("window"), text, clause, measure));
    }

    /** First and last day of payment, where both are the same for everybody. */
    private Optional<List<LocalDate>> span(Rule.Window window) {
        PaymentDays days = wording.paymentDays(window);
        return days == null || days.from() == null || days.until() == null
                ? Optional.empty()
                : Optional.of(List.of(days.from(), days.until()));
    }

    private void cover(List<AnswerLine> lines, Quote.Option option) {
        Quote.Coverage coverage = option.coverage();
        Clause clause = source(option, policy.tables().windows());
        lines.add(day("from", coverage == null ? null : coverage.from(), clause));
        if (coverage != null && coverage.to() != null) {
            lines.add(day("to", coverage.to(), clause));
        }
        if (coverage != null && coverage.retroactiveFrom() != null) {
            lines.add(day("retroactive", coverage.retroactiveFrom(), clause));
        }
    }

    private AnswerLine day(String key, @Nullable LocalDate day, @Nullable Clause clause) {
        AnswerLine.Measure measure = new AnswerLine.Days("", List.of(Optional.ofNullable(day)));
        return new AnswerLine(key, texts.say("cover." + key), texts.day(day), clause, measure);
    }

    private String wait(Quote.@Nullable Waiting waiting) {
        if (waiting == null) {
            return texts.say("wait.none");
        }
        List<String> parts = Stream.of(length(waiting.fixed()), length(waiting.variable()))
                .filter(part -> !part.isEmpty())
                .toList();
        return switch (parts.size()) {
            case 0 -> texts.say("wait.none");
            case 1 -> parts.getFirst();
            default -> texts.say("wait.both", parts.getFirst(), parts.getLast());
        };
    }

    @SuppressWarnings("JavaPeriodGetDays") // beside its months
    private String length(@Nullable Period part) {
        if (part == null) {
            return texts.say("undecided");
        }
        return part.isZero() ? "" : texts.period(Values.period(Math.toIntExact(part.toTotalMonths()), part.getDays()));
    }

    private AnswerLine reward(Quote.Option option, Quote.Incentive incentive) {
        List<String> said = new ArrayList<>();
        if (incentive.years() != null && incentive.years() != 0) {
            said.add(texts.say("reward.years", incentive.years()));
        }
        if (incentive.raise() != null) {
            said.add(texts.say("reward.raise", texts.money(incentive.raise())));
        }
        if (incentive.unspecifiedBy() != null) {
            said.add(texts.say("reward.open", incentive.unspecifiedBy()));
        }
        String what = policy.tables().incentives().stream()
                .filter(row -> row.id().equals(incentive.id()))
                .map(this::title)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> texts.say("reward"));
        String text = said.isEmpty() ? texts.say("reward.granted") : String.join(texts.say("reward.next"), said);
        return words("reward." + incentive.id(), what, text, source(option, incentive.id()::equals));
    }

    private @Nullable String title(Rule rule) {
        return rule.head().title() == null ? null : names.in(rule.head().title());
    }

    /** The clause of the first reason that a row of a table gave. */
    private static @Nullable Clause source(Quote.Option option, List<? extends Rule> rows) {
        return source(option, rule -> rows.stream().anyMatch(row -> row.id().equals(rule)));
    }

    private static @Nullable Clause source(Quote.Option option, Predicate<String> rule) {
        return option.reasons().stream()
                .filter(reason -> rule.test(reason.rule()))
                .map(Quote.Reason::clause)
                .findFirst()
                .orElse(null);
    }
}
