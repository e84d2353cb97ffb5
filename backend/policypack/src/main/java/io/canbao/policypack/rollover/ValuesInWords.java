package io.canbao.policypack.rollover;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.rules.Money;
import io.canbao.rules.comparison.PolicyComparison;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.wording.PartNames;
import io.canbao.rules.wording.PaymentDays;
import io.canbao.rules.wording.PolicyWording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of a pack as an officer reads them: what each belongs to, by titles and names, and the value with its unit.
 *
 * <pre>{@code
 * subsidies[0].rows[subsidy.orphan].then.tier1.percent  100                      孤儿，一档    100%
 * windows[window.central].when.paid                     2025-09-01..2025-12-31   集中参保期    2025年9月1日至2025年12月31日
 * }</pre>
 */
public final class ValuesInWords {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?");

    private final Tree document;
    private final PolicyWording wording;
    private final EffectivePolicy policy;
    private final Map<String, Rule> rules = new HashMap<>();

    private ValuesInWords(Tree document, EffectivePolicy policy, Language language) {
        this.document = document;
        this.policy = policy;
        this.wording = PolicyWording.of(policy.policy(), language);
        policy.policy().tables().rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * Those of a pack.
     *
     * @param policy that comes out with the layers above it, whose names it uses
     * @return empty for a text that cannot be read
     */
    public static Optional<ValuesInWords> of(PackFile pack, EffectivePolicy policy, Language language) {
        return TreeReader.read(pack.name(), pack.content(), new Findings())
                .map(document -> new ValuesInWords(document, policy, language));
    }

    /**
     * A value in words.
     *
     * @param row   what people know the row by that it stands in; empty where it stands in none
     * @param place what it belongs to: the row, its branch and the part; empty where only its table says that
     * @param text  the value with its unit; as it is written where it is a formula that no row has
     */
    public record Said(String row, String place, String text) {}

    /**
     * Says a value.
     *
     * @param path where it stands, as {@link DatedValues} names it
     * @param value as it is written there
     */
    public Said say(String path, String value) {
        ValuePlace place = ValuePlace.of(path, document, policy.words(wording.language()), wording);
        String belongsTo = wording.parts().together(place.words());
        String text = text(place, value);
        return new Said(wording.parts().together(place.rowWords()), belongsTo.equals(text) ? "" : belongsTo, text);
    }

    private String text(ValuePlace place, String value) {
        PartNames parts = wording.parts();
        if (place.isPoints() && NUMBER.matcher(value).matches()) {
            return parts.points(value);
        }
        if (place.isPercentage()) {
            String number = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
            if (NUMBER.matcher(number).matches()) {
                return parts.percent(number);
            }
        }
        if (place.isCount() && NUMBER.matcher(value).matches()) {
            return value;
        }
        if (AMOUNT.matcher(value).matches()) {
            return parts.amount(Money.parse(value).fen());
        }
        if (YEAR.matcher(value).matches()) {
            return parts.year(value);
        }
        return days(value).or(() -> formula(place)).orElse(value);
    }

    /** A day, or days from one to another. */
    private Optional<String> days(String value) {
        try {
            if (DAY.matcher(value).matches()) {
                return Optional.of(wording.parts().day(LocalDate.parse(value).toEpochDay()));
            }
            Matcher days = DAYS.matcher(value);
            return days.matches() && value.length() > "..".length()
                    ? Optional.of(wording.parts().days(new PaymentDays(day(days.group(1)), day(days.group(2)))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty(); // a day that no calendar has; the checker tells
        }
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    /** What the definition or the row says there that a formula was compiled to. */
    private Optional<String> formula(ValuePlace place) {
        if (place.definition().isPresent()) {
            return place.definition();
        }
        return Stream.of(place.row() + '.' + place.branch(), place.row())
                .flatMap(id -> Stream.ofNullable(rules.get(id)))
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(
                        PolicyComparison.words(rule, wording).get(place.part())));
    }
}
