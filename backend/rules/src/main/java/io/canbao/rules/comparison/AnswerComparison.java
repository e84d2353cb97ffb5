package io.canbao.rules.comparison;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.quote.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of two policies to one case laid beside each other: those of two years, or of two counties. What the policies
 * themselves say differently is told by {@link PolicyComparison}.
 *
 * @param from the answer that is compared with, tier by tier
 * @param to the answer in hand, tier by tier
 * @param keys of all lines, in the order in which they are read
 * @param changes what differs, in the same order; days that only moved with the year are no change
 */
public record AnswerComparison(List<TierAnswer> from, List<TierAnswer> to, List<String> keys, List<Change> changes) {

    /** Keeps the lists as they are now. */
    public AnswerComparison {
        from = List.copyOf(from);
        to = List.copyOf(to);
        keys = List.copyOf(keys);
        changes = List.copyOf(changes);
    }

    /**
     * One of the two policies and what it answers.
     *
     * @param quote given with its reasons, in the language of the comparison
     */
    public record Side(Policy policy, Quote quote) {}

    /**
     * The answer for one tier, line by line.
     *
     * @param accepted whether a payment is taken
     * @param asksMore whether facts that nobody told could change it
     * @param lines in the order in which they are read; a refusal is one line
     */
    public record TierAnswer(String tier, boolean accepted, boolean asksMore, List<Line> lines) {

        /** Keeps the list as it is now. */
        public TierAnswer {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of an answer.
     *
     * @param key the same wherever the same thing is meant: {@code payable}, {@code subsidy.subsistence}, {@code wait}, …
     * @param what it is about, in words
     * @param text what is said, in words
     * @param clause what it rests on, or null
     */
    public record Line(
            String key, String what, String text, @Nullable Clause clause) {}

    /**
     * Something that differs.
     *
     * @param tiers ids of the tiers in which it does
     * @param key of the line that differs, or one of its own where one side does not have the tier
     * @param text one sentence
     * @param sources the clauses of both sides, that of {@code from} first
     */
    public record Change(List<String> tiers, String key, String text, List<Source> sources) {

        /** Keeps the lists as they are now. */
        public Change {
            tiers = List.copyOf(tiers);
            sources = List.copyOf(sources);
        }
    }

    /**
     * What one side of a difference rests on.
     *
     * @param side what the side is called: by its year, or by its county
     */
    public record Source(String side, Clause clause) {}

    /** Lays two answers beside each other. */
    public static AnswerComparison of(Side from, Side to, Language language) {
        Map<String, List<AnswerLine>> before = lines(from, language);
        Map<String, List<AnswerLine>> after = lines(to, language);
        List<String> keys = keys(before, after);
        return new AnswerComparison(
                answers(from, before),
                answers(to, after),
                keys,
                AnswerChanges.between(from.policy(), to.policy(), language).of(before, after, keys));
    }

    private static Map<String, List<AnswerLine>> lines(Side side, Language language) {
        AnswerLines lines = new AnswerLines(side.policy(), language);
        Map<String, List<AnswerLine>> tiers = new LinkedHashMap<>();
        side.quote().options().forEach(option -> tiers.put(option.tier(), lines.of(option)));
        return tiers;
    }

    private static List<TierAnswer> answers(Side side, Map<String, List<AnswerLine>> lines) {
        return side.quote().options().stream()
                .map(option -> new TierAnswer(
                        option.tier(),
                        option.outcome() == Quote.Outcome.ACCEPTED,
                        !option.needs().isEmpty(),
                        lines.getOrDefault(option.tier(), List.of()).stream()
                                .map(line -> new Line(line.key(), line.what(), line.text(), line.clause()))
                                .toList()))
                .toList();
    }

    /** The keys of all lines in reading order, each once; among those of one kind, {@code to} goes before. */
    private static List<String> keys(Map<String, List<AnswerLine>> before, Map<String, List<AnswerLine>> after) {
        return Stream.of(after, before)
                .flatMap(side -> side.values().stream())
                .flatMap(List::stream)
                .sorted(AnswerLine.READING_ORDER)
                .map(AnswerLine::key)
                .distinct()
                .toList();
    }
}
