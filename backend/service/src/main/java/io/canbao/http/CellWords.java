package io.canbao.http;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a file, as the office's pages say it: codes by their words ({@code codes_zh.properties}, {@code codes_en.properties}, by list, field and
 * code; a code without words stays), moments by the clocks of the counties.
 *
 * @param list     name of the list
 * @param language of the file
 */
record CellWords(String list, Language language) {
    private static final Map<String, String> CHINESE = words(Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> ENGLISH = words(Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(CountyTime.ZONE);
    private static final Pattern WRITTEN_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    /** The words that names of fields of records have. */
    private static final String FIELDS = "fields";

    /** Fields of records that hold codes, each with the fields of lists that have words for them. */
    private static final Map<String, List<String>> CODES_OF = Map.of(
            "roles", List.of("users.roles"),
            "status", List.of("counties.status"),
            "modules", List.of("counties.modules"),
            "kind", List.of("units.kind", "imports.kind", "differences.kind"),
            "state", List.of("policies.draft", "imports.state", "enrollments.state"));

    private static final Text BETWEEN = new Text("；", "; ");
    private static final Text COLON = new Text("：", ": ");
    private static final Text COMMA = new Text("、", ", ");
    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");

    private static Map<String, String> words(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(
                "io.canbao.http.codes",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return words.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), words::getString));
    }

    /** The text of a cell, empty where there is nothing. */
    String of(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Text text -> text.in(language);
            case Instant moment -> MOMENT.format(moment);
            case Boolean flag -> (flag ? YES : NO).in(language);
            case ChangedFields fields -> changes(fields);
            default -> codes(field, value.toString());
        };
    }

    /** What says something, field by field: {@code 状态：编写中 → 待审核；修订号：3}. */
    private String changes(ChangedFields fields) {
        Set<String> names = new LinkedHashSet<>(fields.before().keySet());
        names.addAll(fields.after().keySet());
        return names.stream()
                .map(name -> change(
                        name,
                        said(name, fields.before().getOrDefault(name, "")),
                        said(name, fields.after().getOrDefault(name, ""))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN.in(language)));
    }

    private String change(String name, String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return "";
        }
        String value = before.isEmpty() || before.equals(after) ? after : before + " → " + after;
        return Objects.requireNonNullElse(word(FIELDS, name), name) + COLON.in(language) + value.stripTrailing();
    }

    /** A value of a record: codes by their words, one or several with commas between them, moments by the clocks of the counties. */
    private String said(String name, String value) {
        if (WRITTEN_MOMENT.matcher(value).matches()) {
            return MOMENT.format(Instant.parse(value));
        }
        List<String> lists = CODES_OF.getOrDefault(name, List.of());
        return lists.isEmpty()
                ? value
                : Stream.of(value.split(",", -1))
                        .map(code -> lists.stream()
                                .map(field -> words().get(field + '.' + code))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(code))
                        .collect(Collectors.joining(COMMA.in(language)));
    }

    /** A code, several with spaces between them, or the kind and the number of something: {@code unit/v1}. */
    private String codes(String field, String text) {
        int slash = text.indexOf('/');
        String kind = slash < 0 ? null : word(field, text.substring(0, slash));
        if (kind != null) {
            return kind + ' ' + text.substring(slash + 1);
        }
        String word = word(field, text);
        if (word != null) {
            return word;
        }
        List<String> codes = List.of(text.split(" ", -1));
        List<String> words = codes.stream()
                .flatMap(each -> Stream.ofNullable(word(field, each)))
                .toList();
        return words.size() < codes.size() ? text : String.join(language == Language.ZH ? "、" : ", ", words);
    }

    private @Nullable String word(String field, String code) {
        return words().get(list + '.' + field + '.' + code);
    }

    /** All words of a language by list, field and code. */
    Map<String, String> words() {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }
}
