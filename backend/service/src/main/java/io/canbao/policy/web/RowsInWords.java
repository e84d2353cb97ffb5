package io.canbao.policy.web;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.wording.PolicyWording;
import io.canbao.rules.wording.RowWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a policy say, by which people know a value that stands in one of them. */
final class RowsInWords {
    /** Rows of a stage stand in it: {@code subsidies[0].rows[subsidy.orphan]}. */
    private static final Pattern PLACE = Pattern.compile("\\[([^\\]]+)\\]");

    private final Map<String, String> words = new HashMap<>();

    private RowsInWords() {}

    /** Those of a policy; of none where a text has faults. */
    static RowsInWords of(Optional<EffectivePolicy> policy, Language language) {
        RowsInWords rows = new RowsInWords();
        policy.map(EffectivePolicy::policy).ifPresent(read -> {
            PolicyWording wording = PolicyWording.of(read, language);
            for (Rule rule : read.tables().rules()) {
                rows.words.put(rule.id(), words(wording.row(rule), language));
            }
        });
        return rows;
    }

    /** The row that a path leads into, {@code subsidies[subsidy.orphan].then.percent}; empty where it leads into none of the policy. */
    Optional<String> of(String path) {
        return PLACE.matcher(path)
                .results()
                .flatMap(place -> Optional.ofNullable(words.get(place.group(1))).stream())
                .findFirst();
    }

    private static String words(RowWords row, Language language) {
        return row.title() == null
                ? Stream.concat(row.when().stream(), row.then().stream())
                        .collect(Collectors.joining(language == Language.ZH ? "，" : ", "))
                : row.title();
    }
}
