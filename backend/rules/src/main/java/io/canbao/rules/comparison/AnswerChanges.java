package io.canbao.rules.comparison;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two answers, in sentences.
 *
 * @param kind which sentences say it: those of two years of one region, or of two places
 * @param years from the insurance year of the one to that of the other
 */
record AnswerChanges(ComparisonTexts texts, String kind, String from, String to, int years) {

    /** Sides of one region are called by their years, others by their names. */
    static AnswerChanges between(Policy from, Policy to, Language language) {
        ComparisonTexts texts = ComparisonTexts.in(language);
        boolean oneRegion = from.region().equals(to.region());
        boolean oneYear = from.year() == to.year();
        String side = oneRegion ? "side.year" : oneYear ? "side.place" : "side.both";
        return new AnswerChanges(
                texts,
                oneRegion ? "year" : "place",
                name(texts, side, from, language),
                name(texts, side, to, language),
                to.year() - from.year());
    }

    private static String name(ComparisonTexts texts, String side, Policy policy, Language language) {
        return texts.say(side, policy.path().getLast().in(language), Integer.toString(policy.year()));
    }

    /**
     * The changes in reading order, each once with the tiers that it holds for.
     *
     * @param before lines by tier
     * @param after lines by tier
     * @param keys of all lines, in reading order
     */
    List<AnswerComparison.Change> of(
            Map<String, List<AnswerLine>> before, Map<String, List<AnswerLine>> after, List<String> keys) {
        Set<String> tiers = new LinkedHashSet<>(after.keySet());
        tiers.addAll(before.keySet());
        Map<Sentence, List<String>> found = new LinkedHashMap<>();
        for (String tier : tiers) {
            tier(before.get(tier), after.get(tier))
                    .ifPresent(sentence -> found.put(sentence, add(found.get(sentence), tier)));
        }
        for (String key : keys) {
            for (String tier : tiers) {
                line(key, before.get(tier), after.get(tier))
                        .ifPresent(sentence -> found.put(sentence, add(found.get(sentence), tier)));
            }
        }
        return found.entrySet().stream()
                .map(change -> new AnswerComparison.Change(
                        change.getValue(),
                        change.getKey().key(),
                        change.getKey().text(),
                        change.getKey().sources()))
                .toList();
    }

    private record Sentence(String key, String text, List<AnswerComparison.Source> sources) {}

    private static List<String> add(@Nullable List<String> tiers, String tier) {
        return Stream.concat(Stream.ofNullable(tiers).flatMap(List::stream), Stream.of(tier))
                .toList();
    }

    /** That one side does not have the tier. */
    private Optional<Sentence> tier(@Nullable List<AnswerLine> before, @Nullable List<AnswerLine> after) {
        if (before != null && after != null) {
            return Optional.empty();
        }
        return Optional.of(new Sentence("tier", texts.say("change.noTier", before == null ? from : to), List.of()));
    }

    /** What a line says otherwise; where one side takes no payment, only that is worth saying. */
    private Optional<Sentence> line(String key, @Nullable List<AnswerLine> before, @Nullable List<AnswerLine> after) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        boolean taken = before.size() > 1 && after.size() > 1;
        AnswerLine one = find(before, key);
        AnswerLine other = find(after, key);
        boolean worthSaying = taken || key.equals(AnswerLine.OUTCOME);
        boolean same = one == null ? other == null : other != null && one.saysTheSameAs(other, years);
        return worthSaying && !same ? Optional.of(sentence(key, one, other)) : Optional.empty();
    }

    private static @Nullable AnswerLine find(List<AnswerLine> lines, String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElse(null);
    }

    private Sentence sentence(String key, @Nullable AnswerLine one, @Nullable AnswerLine other) {
        List<AnswerComparison.Source> sources = new ArrayList<>();
        source(from, one).ifPresent(sources::add);
        source(to, other).ifPresent(sources::add);
        return new Sentence(key, text(one, other), sources);
    }

    private static Optional<AnswerComparison.Source> source(String side, @Nullable AnswerLine line) {
        return line == null || line.clause() == null
                ? Optional.empty()
                : Optional.of(new AnswerComparison.Source(side, line.clause()));
    }

    private String text(@Nullable AnswerLine one, @Nullable AnswerLine other) {
        if (one == null) {
            return other == null ? "" : texts.say(kind + ".added", other.what(), to, inside(other));
        }
        if (other == null) {
            return texts.say(kind + ".gone", one.what(), from, inside(one), to);
        }
        return one.key().equals(AnswerLine.OUTCOME)
                ? texts.say("change.outcome", from, inside(one), to, inside(other))
                : texts.say(
                        kind + ".changed", other.what(), from, inside(one), to, inside(other), difference(one, other));
    }

    private static String inside(AnswerLine line) {
        return ComparisonTexts.inside(line.text());
    }

    private String difference(AnswerLine one, AnswerLine other) {
        if (!(one.measure() instanceof AnswerLine.Amount(Optional<Money> less))
                || !(other.measure() instanceof AnswerLine.Amount(Optional<Money> more))
                || less.isEmpty()
                || more.isEmpty()) {
            return "";
        }
        long fen = more.get().fen() - less.get().fen();
        return texts.say(fen > 0 ? "change.more" : "change.less", texts.amount(Math.abs(fen)));
    }
}
