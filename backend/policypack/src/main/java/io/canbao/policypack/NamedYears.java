package io.canbao.policypack;

import io.canbao.policypack.tree.Tree;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days and years that a text names as those of an insurance year: {@code 2025年度}, {@code 2024年12月31日}, {@code 2025-02-28}. A year from which
 * on something counts, {@code 2025年起}, is none of them: it stays where it is.
 *
 * @param written
 *            as they stand in the text, each once
 * @param year
 *            the insurance year
 */
record NamedYears(Set<String> written, int year) {

    private static final Pattern DAY_OR_YEAR = Pattern.compile(
            "(20\\d\\d)(?:年度|年\\d{1,2}月(?:\\d{1,2}日)?|年(?!度)(?!\\s*(?:起|开始|以来|以前|之前|前|及以前|以后|之后|后|及以后))|-\\d{2}-\\d{2})");

    private static final Pattern LEAP_DAY = Pattern.compile("2月29日|02-29");

    static NamedYears in(String text, int year) {
        Set<String> written = new LinkedHashSet<>();
        DAY_OR_YEAR
                .matcher(text)
                .results()
                .filter(found -> isNear(found, year))
                .forEach(found -> written.add(found.group()));
        return new NamedYears(written, year);
    }

    /** Whether a document's title says that it is for an insurance year. */
    static boolean isOf(Tree.Mapping source, int year) {
        String title = source.get("title") instanceof Tree.Mapping text
                ? String.valueOf(text.text("zh"))
                : String.valueOf(source.text("title"));
        return title.contains(year + "年度") || title.contains(year + "年城乡居民") || title.contains(year + "年居民");
    }

    /** Payments for a year begin in the one before, and what ends with it is told by the first day of the one after. */
    private static boolean isNear(MatchResult found, int year) {
        return Math.abs(Integer.parseInt(found.group(1)) - year) <= 1;
    }

    boolean none() {
        return written.isEmpty();
    }

    /** The same in another insurance year. */
    List<String> movedTo(int insuranceYear) {
        return written.stream()
                .map(named -> {
                    int moved = Integer.parseInt(named.substring(0, 4)) + insuranceYear - year;
                    String there = moved + named.substring(4);
                    return Year.isLeap(moved) ? there : LEAP_DAY.matcher(there).replaceAll(NamedYears::dayBefore);
                })
                .toList();
    }

    private static String dayBefore(MatchResult leapDay) {
        return leapDay.group().replace("29", "28");
    }
}
