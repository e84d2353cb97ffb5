package io.canbao.policypack.analysis.declaration;

import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days or figures of one kind that a text names, written as in a pack: 2024-12-31, 60, 50.
 *
 * @param chinese
 *            those of the Chinese text
 * @param english
 *            those of the English one
 */
record TranslatedFigures(Set<String> chinese, Set<String> english) {

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern CHINESE_DAY = Pattern.compile("(?:(20\\d\\d)年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日");
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
    private static final Pattern ENGLISH_DAY =
            Pattern.compile("\\b(?<day>\\d{1,2}) " + MONTH + "\\b(?:,? (?<year>20\\d\\d))?");
    private static final Pattern AMERICAN_DAY =
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})\\b(?:, (?<year>20\\d\\d))?");

    private static final Pattern LARGE =
            Pattern.compile("(?<![\\d.,〔-])(?!20\\d\\d(?!\\d))\\d[\\d,]*\\d(?:\\.\\d+)?(?![\\d〕]|月|日|号| (?:"
                    + String.join("|", MONTHS) + "))");

    private static final String NO_YEAR = "?-";

    private static final String NUMBER =
            "(?<![\\w.,])(\\d[\\d,]*(?:\\.\\d+)?|an?(?= )|" + String.join("|", NUMBERS) + ")[ -]?";

    /** How both languages write one unit. */
    private record Unit(RowFigures.Kind chinese, Pattern english) {

        static Unit of(RowFigures.Kind chinese, String english) {
            return new Unit(chinese, Pattern.compile(NUMBER + english));
        }
    }

    private static final List<Unit> UNITS = List.of(
            Unit.of(RowFigures.Kind.DAYS, "days?\\b"),
            Unit.of(RowFigures.Kind.MONTHS, "months?\\b"),
            Unit.of(RowFigures.Kind.AMOUNT, "yuan\\b"),
            Unit.of(RowFigures.Kind.PERCENT, "(?:%|percent\\b|per cent\\b)"));

    /** Days, and figures of each unit; none of a text that nobody translated. */
    static Stream<TranslatedFigures> of(Text text) {
        if (text.zh().equals(text.en())) {
            return Stream.empty();
        }
        String english = text.en().toLowerCase(Locale.ROOT);
        Stream<TranslatedFigures> days = Stream.of(true, false)
                .map(dated -> new TranslatedFigures(chineseDays(text.zh(), dated), englishDays(english, dated)))
                .filter(TranslatedFigures::isKnown);
        Stream<TranslatedFigures> figures = UNITS.stream()
                .map(unit -> new TranslatedFigures(
                        unit.chinese().in(text.zh()).stream()
                                .map(TranslatedFigures::shown)
                                .collect(Collectors.toSet()),
                        unit.english()
                                .matcher(english)
                                .results()
                                .map(found -> number(found.group(1)))
                                .collect(Collectors.toSet())));
        return Stream.of(days, figures, Stream.of(new TranslatedFigures(large(text.zh()), large(english))))
                .flatMap(said -> said);
    }

    /** Figures of two digits and more, whatever they count, without years and days of months. */
    private static Set<String> large(String text) {
        return LARGE.matcher(text)
                .results()
                .map(found -> shown(new BigDecimal(found.group().replace(",", ""))))
                .collect(Collectors.toSet());
    }

    /** With their years, which are not known of a day that is written without one, or without any. */
    private static Set<String> chineseDays(String text, boolean dated) {
        return CHINESE_DAY
                .matcher(text)
                .results()
                .map(day -> day(dated ? day.group(1) : "", Integer.parseInt(day.group(2)), day.group(3)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> englishDays(String text, boolean dated) {
        return Stream.of(ENGLISH_DAY, AMERICAN_DAY)
                .flatMap(written -> written.matcher(text).results())
                .map(day -> englishDay(day, dated))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String englishDay(MatchResult day, boolean dated) {
        return day(dated ? day.group("year") : "", MONTHS.indexOf(day.group("month")) + 1, day.group("day"));
    }

    private static String day(@Nullable String year, int month, String day) {
        String beginning = year == null ? NO_YEAR : year.isEmpty() ? "" : year + '-';
        return "%s%02d-%02d".formatted(beginning, month, Integer.parseInt(day));
    }

    private boolean isKnown() {
        return Stream.concat(chinese.stream(), english.stream()).noneMatch(day -> day.startsWith(NO_YEAR));
    }

    private static String number(String written) {
        int word = written.equals("a") || written.equals("an") ? 1 : NUMBERS.indexOf(written);
        return word < 0 ? shown(new BigDecimal(written.replace(",", ""))) : Integer.toString(word);
    }

    private static String shown(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
