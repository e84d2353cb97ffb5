package io.canbao.policypack.analysis.coverage;

import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What has no case, in words: what stands behind the id of a row are a tier, an identity, a need that is not met or a day of payment. */
final class CellWords {

    private static final String PAID = " paid ";

    /** Why a window refuses whoever does not meet a need. */
    private static final Map<String, String> UNMET = Map.of(
            "EVIDENCE_REQUIRED", "缺少证明材料",
            "CHANNEL_NOT_ACCEPTED", "缴费渠道不符",
            "NOT_ELIGIBLE", "不符合条件");

    private CellWords() {}

    /** In English a cell is what it is called: ids, which are made of English words. */
    static Text of(String cell, Vocabulary vocabulary) {
        int paid = cell.indexOf(PAID);
        if (paid >= 0) {
            String chinese = cell.substring(0, paid) + '（' + cell.substring(paid + PAID.length()) + " 缴费）";
            return new Text(chinese, cell);
        }
        String[] parts = cell.split(" ");
        String details = Arrays.stream(parts)
                .skip(1)
                .map(part -> UNMET.getOrDefault(part, named(part, vocabulary)))
                .collect(Collectors.joining("、"));
        return new Text(details.isEmpty() ? cell : parts[0] + '（' + details + '）', cell);
    }

    private static String named(String id, Vocabulary vocabulary) {
        return vocabulary.nameOf(id).zh();
    }
}
