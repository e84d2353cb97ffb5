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
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

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

    /** Patterns that have been read; a format serves one thread at a time, so that each use takes a copy. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

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
        MessageFormat format =
                formats.computeIfAbsent(key, wanted -> new MessageFormat(bundle.getString(wanted), locale));
        return ((MessageFormat) format.clone()).format(parts);
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
