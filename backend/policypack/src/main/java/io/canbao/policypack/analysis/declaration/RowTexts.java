package io.canbao.policypack.analysis.declaration;

import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.stream.Stream;

/** What a row says to people: its title and hint, and the text of those that have one. */
public final class RowTexts {

    private RowTexts() {}

    /** A text of which the Chinese was looked at, as findings quote it: English that says something else would contradict them. */
    public static Text asRead(Text text) {
        return text.zh().equals(text.en()) ? text : new Text(text.zh(), text.en() + " (" + text.zh() + ")");
    }

    /** In Chinese, as the notice has it. */
    static Stream<String> of(Rule row) {
        return both(row).map(Text::zh);
    }

    /** In both languages. */
    static Stream<Text> both(Rule row) {
        Stream<Text> own = switch (row) {
            case Rule.Eligibility refusal -> Stream.of(refusal.message());
            case Rule.Refund refund -> Stream.of(refund.message());
            case Rule.Note note -> Stream.of(note.text());
            case Rule.Window _,
                    Rule.Amounts _,
                    Rule.Subsidy _,
                    Rule.Waiting _,
                    Rule.Incentive _,
                    Rule.Benefit _,
                    Rule.BenefitTier _,
                    Rule.Limit _ -> Stream.empty();
        };
        Stream<Text> general = Stream.of(row.head().title(), row.head().hint()).flatMap(Stream::ofNullable);
        return Stream.concat(general, own);
    }
}
