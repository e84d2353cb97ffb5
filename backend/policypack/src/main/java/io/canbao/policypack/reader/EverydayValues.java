package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as notices write them, {@code 3个月} or {@code 2025年2月28日}, and how the language writes what they say. */
final class EverydayValues {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年/.\\-]\\s*(\\d{1,2})\\s*[月/.\\-]\\s*(\\d{1,2})\\s*日?(?!\\d)");
    private static final Pattern DAY_IN_ONE = Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<=百分之)[一二三四五六七八九十百]+|(?<!\\d)[零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+(?=个?月|天|日|年|周|星期|岁|元)");
    private static final Pattern MONEY = Pattern.compile(
            "[¥￥]?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(万)?\\s*元(?:整)?(?:\\s*[/每]\\s*(?:人|年).*)?");
    private static final Pattern BARE_MONEY = Pattern.compile("[¥￥]?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("百分之\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern BETWEEN = Pattern.compile("从?(.+?)\\s*(?:至|到|~|～|〜|—+|–|\\.{3,}|…+)\\s*(.+?)(?:之间)?");
    private static final Pattern MINUS = Pattern.compile("(\\d{1,3})\\s*-\\s*(\\d{1,3})");
    private static final Pattern DAYS_WITH_MINUS =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})\\s*-\\s*(\\d{4}-\\d{1,2}-\\d{1,2})");
    private static final Pattern BEHIND = Pattern.compile(
            "(?<value>.+?)\\s*(?:(?<min>[及含(（]*以上[)）]?|以后|之后|起|后|\\+)|(?<max>[及含(（]*以下[)）]?|以前|之前|前|止|截止))");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?<min>>=|≥|=>|年?满|不低于|不少于)|(?<above>>|超过|大于|高于)|(?<max><=|≤|=<|不超过|不高于)|(?<below><|不满|未满|小于|低于))\\s*(?<value>.+)");

    /** An O for a nought and an l for a one, which look alike. */
    private static final Pattern LETTERS_IN_AMOUNT = Pattern.compile("[\\dOoIl]{1,9}\\.[\\dOoIl]{2}");

    /** How notices say that nothing is to be paid. */
    private static final Set<String> FREE = Set.of("免费", "免缴", "不收费", "不缴费", "无需缴费", "免收", "全免");

    /** How notices say that somebody else decides, or later. */
    private static final Set<String> LEFT_OPEN =
            Set.of("待定", "未定", "待明确", "未明确", "另行规定", "另行通知", "另行公布", "另定", "暂无", "TBD", "tbd");

    /** Amounts have no sign: what they are added to or taken from is said by the table. */
    private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,9}\\.\\d{2}");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d{1,9}),(\\d{2})");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4})\\s*(?:个?月|天|日|年|周?岁|人|次|口|位)");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,4})\\s*([a-z]+)");
    private static final List<String> UNITS = List.of("days", "weeks", "months", "years");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(上年|去年|次年|明年)?\\s*(\\d{1,2})月(\\d{1,2})日");

    /** A day counted from the insurance year, with a blank for the hyphen or without the noughts. */
    private static final Pattern BESIDE_THE_YEAR = Pattern.compile(
            "(?i)(?:(last|next|this)[ _-]*year[ _-]*|(?<![\\w.-]))(0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\\d|3[01])(?![\\w.-]|\\.\\d)");

    /** A number as spreadsheets show a large one, and a day as they count it. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\d(?:\\.\\d{1,8})?[Ee][+]?0?\\d");

    private static final Pattern DAY_NUMBER = Pattern.compile("[34]\\d{4}|5[0-4]\\d{3}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int TEN_THOUSAND = 10_000;

    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Map<String, String> WEEKDAYS = Map.of(
            "一",
            "monday",
            "二",
            "tuesday",
            "三",
            "wednesday",
            "四",
            "thursday",
            "五",
            "friday",
            "六",
            "saturday",
            "日",
            "sunday",
            "天",
            "sunday");
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:.]|点|时)\\s*(?:([0-5]\\d)\\s*分?)?\\s*(?:整|前|之前)?");

    private EverydayValues() {}

    /**
     * How the language writes a value of a type.
     *
     * @param right
     *            whether the language reads something as a value of that type
     */
    static Optional<String> value(String text, Type type, Predicate<String> right) {
        String plain = plain(text);
        Matcher money = BARE_MONEY.matcher(plain);
        String meant = type == Type.AMOUNT && money.matches() ? amount(money.group(1), money.group(2), false) : plain;
        if (type == Type.DATE && DAY_NUMBER.matcher(plain).matches()) {
            meant = DAY_ZERO.plusDays(Integer.parseInt(plain)).toString();
        }
        if (type == Type.AMOUNT && LETTERS_IN_AMOUNT.matcher(plain).matches()) {
            meant = plain.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
        }
        if (type == Type.AMOUNT && FREE.contains(text.strip())) {
            meant = "0.00";
        }
        if (type == Type.AMOUNT && NEGATIVE.matcher(plain).matches()) {
            meant = plain.substring(1);
        }
        if (LEFT_OPEN.contains(text.strip())) {
            return Optional.of("{unspecified: {by: …}}");
        }
        Matcher comma = DECIMAL_COMMA.matcher(plain);
        Matcher counted = COUNTED.matcher(text.strip());
        Matcher period = PERIOD.matcher(plain);
        if (type == Type.AMOUNT && comma.matches()) {
            meant = comma.group(1) + '.' + comma.group(2);
        } else if (type == Type.NUMBER && counted.matches()) {
            meant = counted.group(1);
        } else if (type == Type.PERIOD && period.matches()) {
            meant = Nearest.to(period.group(2), UNITS).stream()
                    .findFirst()
                    .map(unit -> period.group(1) + ' ' + unit)
                    .orElse(plain);
        }
        return Optional.of(meant)
                .filter(right)
                .map(value -> type == Type.AMOUNT && value.matches("[\\d.]+") ? '"' + value + '"' : value);
    }

    /** How the language writes bounds for a value of a type, each end of which it reads as one. */
    static Optional<String> bounds(String text, Type type, Predicate<String> right) {
        String written = figures(text.strip());
        int dots = written.indexOf("..");
        if (dots >= 0 && !written.contains("...")) {
            return end(written.substring(0, dots), type, right)
                    .flatMap(from ->
                            end(written.substring(dots + 2), type, right).map(until -> from + ".." + until));
        }
        Matcher days = DAYS_WITH_MINUS.matcher(written);
        Matcher between = days.matches() ? days : MINUS.matcher(written);
        if (between.matches() || between.usePattern(BETWEEN).matches()) {
            Optional<String> from = value(between.group(1), type, right);
            Optional<String> until = value(between.group(2), type, right);
            return from.flatMap(first -> until.map(last -> first + ".." + last));
        }
        for (Pattern side : new Pattern[] {BEHIND, BEFORE}) {
            Matcher bound = side.matcher(written);
            if (bound.matches()) {
                String key = key(bound, type == Type.DATE);
                return value(bound.group("value"), type, right).map(value -> '{' + key + ": " + value + '}');
            }
        }
        return Optional.empty();
    }

    /** One end of a range, which may be open. */
    private static Optional<String> end(String text, Type type, Predicate<String> right) {
        return text.isBlank() ? Optional.of("") : value(text, type, right);
    }

    /** How the language writes a value that has a form, or what else is wanted. */
    static Wording wanted(String text, String form, Wording otherwise) {
        String plain = plain(text);
        return plain.matches(form) && !plain.equals(text) ? GeneralPhrase.WRITE.of(plain) : otherwise;
    }

    /** An amount as the language writes it. */
    static Optional<String> amount(String text) {
        return value(text, Type.AMOUNT, value -> value.matches("\\d{1,9}\\.\\d{2}"));
    }

    /** Yes and no in the language's words, where they were written in others. */
    static Optional<String> flag(String text) {
        return switch (text) {
            case "是", "有", "对", "yes", "Yes", "YES", "True", "TRUE", "y", "1", "√" -> Optional.of("true");
            case "否", "无", "不是", "没有", "no", "No", "NO", "False", "FALSE", "n", "0", "×" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /** A day of the week in the language's words. */
    static Optional<String> weekday(String text) {
        Matcher day = WEEKDAY.matcher(text.strip());
        return day.matches()
                ? Optional.ofNullable(WEEKDAYS.get(day.group(1)))
                : WEEKDAYS.values().stream()
                        .filter(word -> word.equalsIgnoreCase(text.strip()))
                        .findFirst();
    }

    /** Days that come again, as the language writes them. */
    static Optional<String> days(String text) {
        return switch (text.strip()) {
            case "每天", "每日" -> Optional.of("every day");
            case "工作日", "每个工作日", "workingDay", "working day" -> Optional.of("{workingDay: true}");
            default -> weekday(text.strip().replaceFirst("^每", "")).map(day -> "{weekday: " + day + '}');
        };
    }

    /** A time of the day as the language writes it. */
    static Optional<String> time(String text) {
        Matcher time = TIME.matcher(figures(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)));
        return time.matches()
                ? Optional.of("\"%02d:%02d\""
                        .formatted(
                                Integer.parseInt(time.group(1)),
                                time.group(2) == null ? 0 : Integer.parseInt(time.group(2))))
                : Optional.empty();
    }

    private static String key(Matcher bound, boolean dates) {
        if (bound.group("min") != null) {
            return dates ? "from" : "min";
        }
        if (bound.group("max") != null) {
            return dates ? "until" : "max";
        }
        if (bound.group("above") != null) {
            return dates ? "after" : "above";
        }
        return dates ? "before" : "below";
    }

    private static String plain(String text) {
        String plain = figures(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        plain = POWER_OF_TEN.matcher(plain).matches()
                ? amount(new BigDecimal(plain).toPlainString(), null, false)
                : plain;
        plain = DAY.matcher(plain).replaceAll(EverydayValues::day);
        plain = DAY_IN_ONE.matcher(plain).replaceAll(EverydayValues::day);
        plain = BESIDE_THE_YEAR.matcher(plain).replaceAll(EverydayValues::besideTheYear);
        plain = plain.replace("次月1日", "payment.nextMonth");
        plain = DAY_OF_YEAR.matcher(plain).replaceAll(EverydayValues::dayOfYear);
        plain = MONEY.matcher(plain)
                .replaceAll(money -> amount(money.group(1), money.group(2), money.group(3) != null));
        plain = PERCENT.matcher(plain).replaceAll("$1%");
        plain = plain.replace("半年", "6 months")
                .replaceAll("(\\d+)\\s*个?月", "$1 months")
                .replaceAll("(\\d+)\\s*个?(?:天|日)", "$1 days")
                .replaceAll("(\\d+)\\s*(?:周年|年)", "$1 years")
                .replaceAll("(\\d+)\\s*(?:周岁|岁)", "$1")
                .replaceAll("(\\d+)\\s*个?(?:周|星期)", "$1 weeks")
                .replaceAll("\\b1 (month|day|year|week)s", "1 $1");
        return plain.replaceAll("[×✕]", "*").replace('÷', '/').replace('、', ',');
    }

    private static String figures(String text) {
        if (text.matches("[一二三四五六七八九十]{1,3}")) {
            return Integer.toString(number(text));
        }
        return FIGURES.matcher(text).replaceAll(figures -> Integer.toString(number(figures.group())));
    }

    /** Chinese figures below a hundred million, those of forms included. */
    private static int number(String figures) {
        int whole = 0;
        int part = 0;
        int digit = 0;
        for (int index = 0; index < figures.length(); index++) {
            char figure = figures.charAt(index);
            int power = power(figure);
            if (power == 0) {
                digit = digit(figure);
            } else if (power == TEN_THOUSAND) {
                whole += (part + digit) * power;
                part = 0;
                digit = 0;
            } else {
                part += (digit == 0 ? 1 : digit) * power;
                digit = 0;
            }
        }
        return whole + part + digit;
    }

    private static int power(char figure) {
        return switch (figure) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万' -> TEN_THOUSAND;
            default -> 0;
        };
    }

    private static int digit(char figure) {
        return figure == '两' ? 2 : Math.max("零一二三四五六七八九".indexOf(figure), "零壹贰叁肆伍陆柒捌玖".indexOf(figure));
    }

    private static String dayOfYear(MatchResult written) {
        String year = switch (String.valueOf(written.group(1))) {
            case "上年", "去年" -> "last-year ";
            case "次年", "明年" -> "next-year ";
            default -> "";
        };
        return "%s%02d-%02d".formatted(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
    }

    private static String besideTheYear(MatchResult written) {
        String word = written.group(1) == null ? "" : written.group(1).toLowerCase(Locale.ROOT);
        String year = word.isEmpty() || word.equals("this") ? "" : word + "-year ";
        return "%s%02d-%02d".formatted(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
    }

    private static String day(MatchResult written) {
        try {
            return LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)))
                    .toString();
        } catch (DateTimeException _) {
            return written.group();
        }
    }

    private static String amount(String yuan, @Nullable String decimals, boolean tenThousands) {
        BigDecimal amount = new BigDecimal(yuan.replace(",", "") + (decimals == null ? "" : decimals));
        BigDecimal whole = tenThousands ? amount.movePointRight(4) : amount;
        return whole.stripTrailingZeros().scale() > 2
                ? whole.toPlainString()
                : whole.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
