package io.canbao.http;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
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
            default -> codes(field, value.toString());
        };
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
