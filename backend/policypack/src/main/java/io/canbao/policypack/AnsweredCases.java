package io.canbao.policypack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of cases, written so that they expect what is answered now: for somebody who has looked at each and finds the answer right. */
public final class AnsweredCases {
    private static final String NAME = "cases.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnsweredCases() {}

    /** A value in the text, and what is to stand there. */
    private record Change(Mark mark, String value) {}

    /**
     * Replaces each expected value that is answered otherwise, where it stands; comments and all the rest stay. What is not answered at all, or not asked, stays as it is.
     *
     * @param given   the text of a file of cases
     * @param results of cases of that text
     */
    public static String of(String given, List<CaseResult> results) {
        String text = given.startsWith("\uFEFF") ? given.substring(1) : given; // places are counted without
        List<Change> changes = new ArrayList<>();
        for (Tree item : items(text)) {
            for (CaseResult result : results) {
                String answered = result.answered();
                if (result.line() == item.mark().line() && answered != null && item instanceof Tree.Mapping row) {
                    Tree expected = CaseFile.expected(row);
                    if (expected != null) {
                        collect(expected, read(answered), text, changes);
                    }
                }
            }
        }
        String changed = text;
        for (Change change : changes.reversed()) { // those before one stay where they are
            changed = change.mark().replaced(changed, change.value());
        }
        return changed;
    }

    private static List<Tree> items(String text) {
        return TreeReader.read(NAME, text.getBytes(StandardCharsets.UTF_8), new Findings())
                                .filter(Tree.Mapping.class::isInstance)
                                .map(document -> ((Tree.Mapping) document).get("cases"))
                                .orElse(null)
                        instanceof Tree.Sequence cases
                ? cases.items()
                : List.of();
    }

    private static void collect(Tree expected, JsonNode answered, String text, List<Change> changes) {
        if (answered.isMissingNode() || answered.isNull() || holds(expected, answered)) {
            return;
        }
        if (expected instanceof Tree.Mapping fields && answered.isObject()) {
            fields.entries().forEach((name, value) -> collect(value, answered.path(name), text, changes));
        } else if (expected instanceof Tree.Sequence list
                && answered.isArray()
                && list.items().size() == answered.size()) {
            for (int index = 0; index < answered.size(); index++) {
                collect(list.items().get(index), answered.path(index), text, changes);
            }
        } else {
            String before = expected.mark().cut(text);
            changes.add(new Change(
                    expected.mark(),
                    answered + before.substring(before.stripTrailing().length())));
        }
    }

    private static boolean holds(Tree expected, JsonNode answered) {
        List<Wording> differences = new ArrayList<>();
        new ExpectedAnswer(read(TreeWriter.json(expected)), answered).differences("", differences);
        return differences.isEmpty();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
