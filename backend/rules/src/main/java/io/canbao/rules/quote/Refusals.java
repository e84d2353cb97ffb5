package io.canbao.rules.quote;

import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Says why a payment is not taken: who is not eligible, which proof or channel would open a window, when one opens. */
final class Refusals {

    private static final String WINDOW_CLOSED = "WINDOW_CLOSED";

    private final Policy policy;
    private final Sentences sentences;
    private final Language language;
    private final Facts facts;
    private final Trace trace;

    Refusals(Policy policy, Sentences sentences, Language language, Facts facts, Trace trace) {
        this.policy = policy;
        this.sentences = sentences;
        this.language = language;
        this.facts = facts;
        this.trace = trace;
    }

    List<Quote.Refusal> list(OptionalLong nextOpening) {
        List<Quote.Refusal> refusals = new ArrayList<>();
        for (Rule.Eligibility rule : trace.ineligible) {
            refusals.add(new Quote.Refusal(
                    rule.refusalCode(),
                    rule.message().in(language),
                    null,
                    rule.id(),
                    rule.head().clauses().getFirst(),
                    List.of()));
        }
        if (trace.also.isEmpty()) {
            trace.unmet.forEach(unmet -> refusals.add(unmet(unmet, nextOpening)));
            if (trace.unmet.isEmpty()) {
                refusals.add(closed(nextOpening));
            }
        }
        return refusals;
    }

    private Quote.Refusal unmet(Trace.Unmet unmet, OptionalLong nextOpening) {
        Rule.Head head = unmet.window().head();
        Text title = head.title();
        List<String> names = unmet.need().ids().stream()
                .map(id -> policy.nameOf(id).in(language))
                .toList();
        String text = sentences.say(
                "refusal." + unmet.need().refusalCode(),
                title == null ? sentences.say("entry.plain") : title.in(language),
                sentences.list(names));
        return new Quote.Refusal(
                unmet.need().refusalCode(),
                text,
                next(nextOpening),
                unmet.window().id(),
                head.clauses().getFirst(),
                unmet.need().ids());
    }

    private Quote.Refusal closed(OptionalLong nextOpening) {
        String paid = sentences.date(facts.values().getOrDefault(Facts.PAID, Values.ABSENT));
        Text title =
                trace.closed.isEmpty() ? null : trace.closed.getFirst().head().title();
        String called = title == null ? "" : sentences.say("refusal.closed", title.in(language));
        String text = nextOpening.isPresent()
                ? sentences.say("refusal.WINDOW_CLOSED.next", paid, called, sentences.date(nextOpening.getAsLong()))
                : sentences.say("refusal.WINDOW_CLOSED", paid, called);
        if (trace.closed.isEmpty()) {
            return new Quote.Refusal(WINDOW_CLOSED, text, next(nextOpening), null, null, List.of());
        }
        Rule.Closed rule = trace.closed.getFirst();
        return new Quote.Refusal(
                WINDOW_CLOSED,
                text,
                next(nextOpening),
                rule.id(),
                rule.head().clauses().getFirst(),
                List.of());
    }

    private static java.time.@org.jspecify.annotations.Nullable LocalDate next(OptionalLong opening) {
        return opening.isPresent() ? Values.date(opening.getAsLong()) : null;
    }
}
