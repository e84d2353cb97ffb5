package io.canbao.rules.comparison;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Values;
import io.canbao.rules.wording.Phrases;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of comparisons, {@code comparison_zh.properties} and {@code comparison_en.properties}. */
final class ComparisonTexts extends Phrases {

    private static final Pattern FULL_STOP = Pattern.compile("[。.]$");
    private static final ComparisonTexts CHINESE = new ComparisonTexts(Language.ZH);
    private static final ComparisonTexts ENGLISH = new ComparisonTexts(Language.EN);

    private ComparisonTexts(Language language) {
        super("io.canbao.rules.comparison.comparison", language);
    }

    static ComparisonTexts in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    /** A text as part of a sentence, which ends by itself. */
    static String inside(String text) {
        return FULL_STOP.matcher(text).replaceFirst("");
    }

    String money(@Nullable Money amount) {
        return amount == null ? say("undecided") : amount(amount.fen());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? say("undecided") : date(Values.date(day));
    }
}
