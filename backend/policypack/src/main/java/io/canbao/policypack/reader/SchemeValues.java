package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Wording;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the values of an assessment scheme, each as far as it is there. Any value may be {@code unspecified} where a text leaves it
 * to somebody else.
 */
final class SchemeValues {

    /** Words of a scheme that are its own: {@code enrolled}, {@code villages}, {@code quarter}. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final Pattern PERCENT = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");

    private static final Pattern POINTS = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");

    private SchemeValues() {}

    /** Whether a text leaves the value to somebody else. */
    private static boolean open(Place place) {
        if (!place.isMapping() || !place.has("unspecified")) {
            return false;
        }
        place.allow(Set.of("unspecified"));
        Place by = place.at("unspecified");
        if (by.isMapping() && by.has("by")) {
            by.allow(Shape.UNSPECIFIED_BY);
            by.at("by").bilingual();
        } else {
            by.bilingual();
        }
        return true;
    }

    private static void matching(Place place, Pattern pattern, Wording wanted) {
        if (place.present() && !open(place)) {
            place.text()
                    .filter(text -> !pattern.matcher(text).matches())
                    .ifPresent(_ -> place.fault(place.shown(), wanted));
        }
    }

    static void word(Place place) {
        matching(place, WORD, PackPhrase.LOWER_CASE_WORD.of());
    }

    static void words(Place place) {
        place.items().forEach(SchemeValues::word);
    }

    static void date(Place place) {
        if (place.present() && !open(place)) {
            place.day();
        }
    }

    static void text(Place place) {
        if (place.present() && !open(place)) {
            place.bilingual();
        }
    }

    static void percent(Place place) {
        matching(place, PERCENT, PackPhrase.A_PERCENTAGE.of());
    }

    static void points(Place place) {
        matching(place, POINTS, PackPhrase.POINTS.of());
    }

    static void count(Place place) {
        if (place.present() && !open(place)) {
            place.whole(0, 1_000_000);
        }
    }

    static void amount(Place place) {
        if (place.present() && !open(place)) {
            place.amount();
        }
    }

    static void month(Place place) {
        matching(place, MONTH, PackPhrase.A_MONTH.of());
    }

    static void time(Place place) {
        matching(place, TIME, PackPhrase.A_TIME.of());
    }
}
