package io.canbao.rules.quote;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Warnings in words. */
final class Notices {

    private final AnswerWording wording;
    private final Sentences sentences;

    Notices(AnswerWording wording) {
        this.wording = wording;
        this.sentences = wording.sentences();
    }

    Quote.Warning warning(Decided.Warning warning) {
        List<String> about = warning.about();
        return switch (warning.code()) {
            case "HINT" -> new Quote.Warning("HINT", hint(about.getFirst()));
            case "PRODUCT_NOT_OFFERED" -> say(warning, wording.name(about.getFirst()));
            case "BETTER_CHANNEL" ->
                say(
                        warning,
                        wording.title(wording.rule(Rule.class, about.getFirst()), "entry.plain"),
                        sentences.list(about.stream().skip(1).map(wording::name).toList()));
            case "FACT_MISSING", "COVER_FACT_MISSING" -> say(warning, missing(about));
            case "COVER_BETWEEN" -> between(warning, bound -> sentences.date(LocalDate.parse(bound)));
            case "WAIT_BETWEEN" -> between(warning, bound -> sentences.period(Period.parse(bound)));
            case "NO_COVER_LEFT" ->
                about.isEmpty()
                        ? say(warning)
                        : new Quote.Warning(
                                warning.code(),
                                sentences.say(
                                        "warning.NO_COVER_LEFT.begins",
                                        wording.title(wording.rule(Rule.class, about.getFirst()), "entry.plain")));
            case "UNSPECIFIED" ->
                say(
                        warning,
                        sentences.say("field." + about.getFirst()),
                        about.getFirst().equals("incentiveLimit")
                                ? leftTo(wording.policy().tables().incentiveLimit())
                                : unspecifiedBy(about.stream()
                                        .skip(1)
                                        .map(id -> wording.rule(Rule.class, id))
                                        .toList()));
            case "DAY_ASSUMED" -> say(warning, sentences.date(LocalDate.parse(about.getFirst())));
            case "PAYABLE_BETWEEN" -> between(warning, bound -> bound);
            default -> say(warning);
        };
    }

    /** The least and the most, or the one of them that is known. */
    private Quote.Warning between(Decided.Warning warning, UnaryOperator<String> written) {
        String least = warning.about().getFirst();
        String most = warning.about().getLast();
        return new Quote.Warning(
                warning.code(),
                sentences.say(
                        "warning." + warning.code() + (least.isEmpty() ? ".most" : "")
                                + (most.isEmpty() ? ".least" : ""),
                        least.isEmpty() ? "" : written.apply(least),
                        most.isEmpty() ? "" : written.apply(most)));
    }

    private Quote.Warning say(Decided.Warning warning, Object... parts) {
        return new Quote.Warning(warning.code(), sentences.say("warning." + warning.code(), parts));
    }

    private String hint(String rule) {
        Text hint = wording.rule(Rule.class, rule).head().hint();
        return wording.in(Objects.requireNonNullElseGet(hint, () -> Text.of("")));
    }

    private String missing(List<String> facts) {
        return facts.isEmpty()
                ? ""
                : sentences.say(
                        "warning.missing",
                        sentences.list(
                                facts.stream().map(wording.names()::question).toList()));
    }

    /** Whoever the first open value of the rows is left to. */
    String unspecifiedBy(List<? extends Rule> rules) {
        return leftTo(rules.stream()
                .flatMap(rule -> References.expressionsOf(rule).stream())
                .toArray(Expression[]::new));
    }

    private String leftTo(@Nullable Expression... expressions) {
        List<String> by = new ArrayList<>();
        for (Expression expression : expressions) {
            References.walk(expression, wording.policy().vocabulary().definitions(), _ -> {}, inner -> {
                if (inner instanceof Expression.Unspecified open) {
                    by.add(wording.in(open.by()));
                }
            });
        }
        return by.isEmpty() ? sentences.say("by.unknown") : by.getFirst();
    }
}
