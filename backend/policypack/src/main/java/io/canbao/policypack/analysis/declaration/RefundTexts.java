package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refunds that do otherwise than their text says: nothing is paid back and {@code refund: true}, or the reverse; or all is, and there is no amount, so
 * that an answer names no sum, or it is a part; or everybody is paid back, whom other rows refuse.
 */
public final class RefundTexts {

    private static final Pattern NOTHING = Pattern.compile("不(?:再|予|能|可|得|作|办理)*(?:退|返)|概不退|无法退");
    private static final Pattern SOMETHING = Pattern.compile("(?<!不)(?:退还|退费|退款|退回|返还)");

    private static final Pattern ALL_OF_IT = Pattern.compile("全额(?!缴)|全部(?:退|返)|足额退");

    /** What was before or after a day, as 待遇开始前死亡的; 前述 and 后续 are no time. */
    private static final Pattern BEFORE =
            Pattern.compile("[\\p{IsHan}\\d]{1,6}(?:之|以)?前(?=[\\p{IsHan}]{0,6}的)(?!述|款|项|期)");

    private static final Pattern AFTER = Pattern.compile("[\\p{IsHan}\\d]{1,6}(?:之|以)?后(?=[\\p{IsHan}]{0,6}的)(?!续|期)");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private RefundTexts() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (pack.whole("refunds")) {
            pack.policy().tables().refunds().stream().filter(pack::own).forEach(row -> turnedRound(pack, row));
            pack.policy().tables().refunds().stream()
                    .filter(row -> pack.own(row) && !pack.reported("refunds", row))
                    .forEach(row -> amount(pack, row));
            pack.policy().tables().refunds().stream()
                    .filter(row -> pack.own(row) && !pack.reported("refunds", row))
                    .forEach(row -> side(pack, row));
            pack.policy().tables().refunds().stream()
                    .filter(row -> pack.own(row) && isFullWithoutAmount(row) && !pack.reported("refunds", row))
                    .forEach(row -> pack.warn(
                            "refunds",
                            row,
                            AnalysisPhrase.NO_AMOUNT_OF_ALL.of(),
                            AnalysisPhrase.ALL_THAT_WAS_PAID.of()));
        }
    }

    private static void turnedRound(Inspection pack, Rule.Refund row) {
        boolean nothing = NOTHING.matcher(row.message().zh()).find();
        boolean something = !nothing && SOMETHING.matcher(row.message().zh()).find();
        boolean promised = row.refunded()
                && nothing
                && ALL_OF_IT.matcher(row.message().zh()).results().findAny().isEmpty();
        if (promised || (!row.refunded() && something)) {
            pack.warn(
                    "refunds",
                    row,
                    AnalysisPhrase.REFUND_OTHERWISE.of(row.refunded()),
                    AnalysisPhrase.REFUND_AS_SAID.of(!row.refunded()));
        }
        Text title = row.head().title();
        boolean refused = title != null
                && NOTHING.matcher(title.zh()).find()
                && !NOTHING.matcher(title.zh()).replaceAll("").contains("退还")
                && !ALL_OF_IT.matcher(title.zh()).find();
        if (title != null && refused && row.refunded() && !pack.reported("refunds", row)) {
            pack.warn(
                    "refunds",
                    row,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "refund: true"),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    /** A part where the text says all of it, or a refund to everybody where other rows are for somebody. */
    private static void amount(Inspection pack, Rule.Refund row) {
        if (ALL_OF_IT.matcher(row.message().zh()).find()
                && row.amount() instanceof Expression.Percentage part
                && part.percent().compareTo(WHOLE) < 0) {
            pack.warn(
                    "refunds",
                    row,
                    AnalysisPhrase.PERCENT.of(part.percent().toPlainString()),
                    AnalysisPhrase.ALL_THAT_WAS_PAID.of());
        } else if (row.refunded()
                && row.head().when() instanceof Condition.All all
                && all.parts().isEmpty()
                && pack.policy().tables().refunds().size() > 1) {
            pack.warn("refunds", row, AnalysisPhrase.REFUND_FOR_EVERYBODY.of(), AnalysisPhrase.WHO_IS_PAID_BACK.of());
        }
    }

    /** A row for what happens after a day, under a text that speaks of what happens before one only; or the reverse. */
    private static void side(Inspection pack, Rule.Refund row) {
        boolean[] bounded = new boolean[2];
        References.walk(
                row.head().when(),
                test -> {
                    if (test instanceof Condition.InRange in
                            && in.value() instanceof Expression.FactValue fact
                            && fact.fact().startsWith(Facts.EVENTS)) {
                        bounded[0] |= in.range().low() != null;
                        bounded[1] |= in.range().high() != null;
                    }
                },
                _ -> {});
        String text = row.message().zh();
        Matcher before = BEFORE.matcher(text);
        Matcher after = AFTER.matcher(text);
        boolean saysBefore = before.find();
        boolean saysAfter = after.find();
        if (saysBefore != saysAfter && bounded[0] != bounded[1] && bounded[0] == saysBefore) {
            pack.warn(
                    "refunds",
                    row,
                    AnalysisPhrase.TIMES_OF_TEXT.of(saysBefore ? before.group() : after.group()),
                    AnalysisPhrase.SIDE_AS_SAID.of());
        }
    }

    private static boolean isFullWithoutAmount(Rule.Refund row) {
        return row.refunded()
                && row.amount() == null
                && ALL_OF_IT.matcher(row.message().zh()).find();
    }
}
