package io.canbao.rules.quote;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            case "PAYABLE_BETWEEN" ->
                new Quote.Warning(
                        warning.code(),
                        sentences.say(
                                "warning.PAYABLE_BETWEEN"
                                        + (about.getFirst().isEmpty() ? ".most" : "")
                                        + (about.getLast().isEmpty() ? ".least" : ""),
                                about.getFirst(),
                                about.getLast()));
            default -> say(warning);
        };
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
