package io.canbao.rules.wording;

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

/**
 * The texts of one language that some package speaks in, from a bundle of its own, and how that language writes amounts, days,
 * periods and lists, which is the same wherever it is spoken. Safe for use by several threads.
 */
public abstract class Phrases {

    private static final int FEN_IN_YUAN = 100;
    private static final String NO_FEN = ".00";

    /** Four digits are read without a separator. */
    private static final long FIRST_GROUPED = 10_000 * FEN_IN_YUAN;

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+(\\.|$))");
    private static final ResourceBundle.Control PROPERTIES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle formats;
    private final DateTimeFormatter dates;

    /** Patterns that have been read. */
    private final Map<String, Pieces> pieces = new ConcurrentHashMap<>();

    /**
     * @param bundle name of a resource bundle with a file for each language
     * @throws java.util.MissingResourceException if there is none
     */
    protected Phrases(String bundle, Language language) {
        this.locale = switch (language) {
            case ZH -> Locale.SIMPLIFIED_CHINESE;
            case EN -> Locale.ENGLISH;
        };
        this.own = ResourceBundle.getBundle(bundle, locale, PROPERTIES);
        this.formats = ResourceBundle.getBundle("io.canbao.rules.wording.formats", locale, PROPERTIES);
        this.dates = DateTimeFormatter.ofPattern(formats.getString("date"), locale);
    }

    /**
     * A text of the bundle with its places filled in.
     *
     * @throws java.util.MissingResourceException if the bundle has no such text
     */
    public final String say(String key, Object... parts) {
        Pieces pattern = pieces.get(key);
        if (pattern == null) {
            String text = own.containsKey(key) ? own.getString(key) : formats.getString(key);
            pattern = Pieces.of(new MessageFormat(text, locale));
            pieces.put(key, pattern);
        }
        return pattern.with(parts);
    }

    /** Whether the bundle has a text of its own for a key. */
    protected final boolean has(String key) {
        return own.containsKey(key);
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

    /** Fen as an amount of yuan, or the word for an amount that is left open. */
    public final String amount(long fen) {
        return Values.known(fen) ? say("amount", digits(fen)) : formats.getString("amount.open");
    }

    /** As people write it: {@code 400}, {@code 1070.50}, {@code 12,000}. */
    private static String digits(long fen) {
        String exact = Money.ofFen(fen).toString();
        String shown = fen % FEN_IN_YUAN == 0 ? exact.substring(0, exact.length() - NO_FEN.length()) : exact;
        return Math.abs(fen) < FIRST_GROUPED ? shown : THOUSANDS.matcher(shown).replaceAll(",");
    }

    /** An epoch day, or the word for one that is left open. */
    public final String date(long epochDay) {
        return Values.known(epochDay) ? dates.format(Values.date(epochDay)) : formats.getString("date.open");
    }

    /** A packed period that is known, in months and days. */
    public final String period(long period) {
        List<String> parts = new ArrayList<>();
        if (Values.months(period) != 0) {
            parts.add(say("period.months", Values.months(period)));
        }
        if (Values.days(period) != 0 || parts.isEmpty()) {
            parts.add(say("period.days", Values.days(period)));
        }
        return String.join(formats.getString("period.and"), parts);
    }

    /** Names in a row, without a last "and". */
    public final String list(List<String> names) {
        return String.join(formats.getString("list.separator"), names);
    }
}
