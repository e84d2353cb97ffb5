package io.canbao.rules.quote;

import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a payment is not taken: who is not eligible, which proof or channel would open a window, when one opens. */
final class Refusals {

    private static final String WINDOW_CLOSED = "WINDOW_CLOSED";
    private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

    private final AnswerWording wording;
    private final Sentences sentences;
    private final LocalDate paidOn;
    private final @Nullable LocalDate nextOpensOn;
    private final Ruling ruling;

    Refusals(AnswerWording wording, LocalDate paidOn, Decided.Tier tier) {
        this.wording = wording;
        this.sentences = wording.sentences();
        this.paidOn = paidOn;
        this.nextOpensOn = tier.nextOpensOn();
        this.ruling = tier.ruling();
    }

    List<Quote.Refusal> list() {
        List<Quote.Refusal> refusals = new ArrayList<>();
        for (String id : ruling.ineligible()) {
            Rule.Eligibility rule = wording.rule(Rule.Eligibility.class, id);
            refusals.add(new Quote.Refusal(
                    rule.refusalCode(),
                    wording.in(rule.message()),
                    nextOpensOn,
                    id,
                    rule.head().clauses().getFirst(),
                    List.of()));
        }
        if (ruling.also().isEmpty()) {
            ruling.unmet().forEach(unmet -> refusals.add(unmet(unmet)));
            if (ruling.unmet().isEmpty()) {
                refusals.add(closed());
            }
        }
        return refusals;
    }

    private Quote.Refusal unmet(Ruling.Unmet unmet) {
        Rule window = wording.rule(Rule.class, unmet.window());
        boolean ofFacts = unmet.code().equals(NOT_ELIGIBLE);
        List<String> wanted =
                ofFacts ? facts(unmet) : unmet.ids().stream().map(wording::name).toList();
        return new Quote.Refusal(
                unmet.code(),
                sentences.say("refusal." + unmet.code(), wording.title(window, "entry.plain"), sentences.list(wanted)),
                nextOpensOn,
                unmet.window(),
                window.head().clauses().getFirst(),
                ofFacts ? List.of() : unmet.ids());
    }

    /** What the window asks of facts; answers of release 0.1.0 do not say which of them. */
    private List<String> facts(Ruling.Unmet unmet) {
        return wording.rule(Rule.Open.class, unmet.window()).needs().stream()
                .filter(need -> need.refusalCode().equals(NOT_ELIGIBLE))
                .filter(need -> unmet.ids().isEmpty() || need.ids().equals(unmet.ids()))
                .flatMap(need -> wording.rules().conditions(need.condition()).stream())
                .toList();
    }

    private Quote.Refusal closed() {
        Rule rule = ruling.closed().isEmpty()
                ? null
                : wording.rule(Rule.class, ruling.closed().getFirst());
        Text title = rule == null ? null : rule.head().title();
        String called = title == null ? "" : sentences.say("refusal.closed", wording.in(title));
        String paid = sentences.date(paidOn);
        String text = nextOpensOn == null
                ? sentences.say("refusal.WINDOW_CLOSED", paid, called)
                : sentences.say("refusal.WINDOW_CLOSED.next", paid, called, sentences.date(nextOpensOn));
        return new Quote.Refusal(
                WINDOW_CLOSED,
                text,
                nextOpensOn,
                rule == null ? null : rule.id(),
                rule == null ? null : rule.head().clauses().getFirst(),
                List.of());
    }
}
