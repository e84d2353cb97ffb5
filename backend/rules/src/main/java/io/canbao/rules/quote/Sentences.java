package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Values;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sentences of explanations, in one language: {@code sentences_zh.properties} and {@code sentences_en.properties}. */
final class Sentences {

    private static final Sentences CHINESE = new Sentences(Locale.SIMPLIFIED_CHINESE);
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private static final int FEN_IN_YUAN = 100;
    private static final String NO_FEN = ".00";

    /** Four digits are read without a separator. */
    private static final long FIRST_GROUPED = 10_000 * FEN_IN_YUAN;

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+(\\.|$))");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    /** Patterns that have been read. */
    private final Map<String, Pieces> pieces = new ConcurrentHashMap<>();

    private Sentences(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "io.canbao.rules.quote.sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.dates = DateTimeFormatter.ofPattern(bundle.getString("date"), locale);
    }

    static Sentences in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    String say(String key, Object... parts) {
        Pieces pattern = pieces.get(key);
        if (pattern == null) {
            pattern = Pieces.of(new MessageFormat(bundle.getString(key), locale));
            pieces.put(key, pattern);
        }
        return pattern.with(parts);
    }

    /**
     * A pattern in pieces: texts, and between each two of them the place of a part. A pattern that formats its parts has
     * none; its format serves one thread at a time, so that each use takes a copy.
     */
    private record Pieces(MessageFormat format, List<String> texts, List<Integer> places) {

        private static final char PLACE = '\uE000';
        private static final Pattern PLACES = Pattern.compile("[\uE000-\uE00F]");

        static Pieces of(MessageFormat format) {
            if (Stream.of(format.getFormats()).anyMatch(Objects::nonNull)) {
                return new Pieces(format, List.of(), List.of());
            }
            Object[] places = IntStream.range(0, format.getFormatsByArgumentIndex().length)
                    .mapToObj(place -> String.valueOf((char) (PLACE + place)))
                    .toArray();
            String marked = format.format(places);
            return new Pieces(
                    format,
                    List.of(PLACES.split(marked, -1)),
                    PLACES.matcher(marked)
                            .results()
                            .map(place -> place.group().charAt(0) - PLACE)
                            .toList());
        }

        String with(Object[] parts) {
            if (texts.isEmpty()) {
                return ((MessageFormat) format.clone()).format(parts);
            }
            StringBuilder said = new StringBuilder(texts.getFirst());
            for (int piece = 0; piece < places.size(); piece++) {
                said.append(parts[places.get(piece)]).append(texts.get(piece + 1));
            }
            return said.toString();
        }
    }

    /** An amount of yuan, or the word for an amount that is left open. */
    String amount(long fen) {
        return Values.known(fen) ? say("amount", digits(fen)) : bundle.getString("amount.open");
    }

    /** As people write it: {@code 400}, {@code 1070.50}, {@code 12,000}. */
    private static String digits(long fen) {
        String exact = Money.ofFen(fen).toString();
        String shown = fen % FEN_IN_YUAN == 0 ? exact.substring(0, exact.length() - NO_FEN.length()) : exact;
        return Math.abs(fen) < FIRST_GROUPED ? shown : THOUSANDS.matcher(shown).replaceAll(",");
    }

    String date(long epochDay) {
        return Values.known(epochDay) ? dates.format(Values.date(epochDay)) : bundle.getString("date.open");
    }

    /** A period that is known. */
    String period(long period) {
        List<String> parts = new ArrayList<>();
        if (Values.months(period) != 0) {
            parts.add(say("period.months", Values.months(period)));
        }
        if (Values.days(period) != 0 || parts.isEmpty()) {
            parts.add(say("period.days", Values.days(period)));
        }
        return String.join(bundle.getString("period.and"), parts);
    }

    String list(List<String> names) {
        return String.join(bundle.getString("list.separator"), names);
    }
}
