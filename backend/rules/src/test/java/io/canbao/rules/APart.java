package io.canbao.rules;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of reimbursements built by words, row by row in order: {@code aPart("basic").rate("rate", ALWAYS, "80")}. */
public final class APart {

    private final String id;
    private final List<Rule.Benefit> rows = new ArrayList<>();
    private @Nullable Text hint;

    private APart(String id) {
        this.id = id;
    }

    public static APart aPart(String id) {
        return new APart(id);
    }

    String id() {
        return id;
    }

    List<Rule.Benefit> rows() {
        return rows;
    }

    /** What those that the next row applies to should know. */
    public APart hinting(String hint) {
        this.hint = Text.of(hint);
        return this;
    }

    /** What is left of a bill before anything is reimbursed. */
    public APart deductible(String row, Condition when, Expression deductible) {
        return add(row, when, deductible, List.of(), null, null, null, null, "all", null, null, null);
    }

    /** One rate in percent for all that is above the deductible. */
    public APart rate(String row, Condition when, String percent) {
        return rate(row, when, band(null, percent));
    }

    public APart rate(String row, Condition when, Rule.Band... bands) {
        return add(row, when, null, List.of(bands), null, null, null, null, "all", null, null, null);
    }

    /** A rate in percent up to an amount above the deductible, or for all the rest. */
    public static Rule.Band band(@Nullable String upTo, String percent) {
        return new Rule.Band(upTo == null ? null : Formulas.yuan(upTo), points(percent));
    }

    /** A fixed sum for the bill. */
    public APart lump(String row, Condition when, Expression lump) {
        return add(row, when, null, List.of(), lump, null, null, null, "all", null, null, null);
    }

    /** The most that is reimbursed in a year. */
    public APart ceiling(String row, Condition when, Expression ceiling) {
        return add(row, when, null, List.of(), null, ceiling, null, null, "all", null, null, null);
    }

    public APart billCeiling(String row, Condition when, Expression ceiling) {
        return add(row, when, null, List.of(), null, null, ceiling, null, "all", null, null, null);
    }

    /** Percentage points added to the rate, or taken off. */
    public APart addition(String row, Condition when, Expression points) {
        return add(row, when, null, List.of(), null, null, null, points, "all", null, null, null);
    }

    /** Percentage points for the share of the bill that is for Chinese medicine. */
    public APart additionOnChineseMedicine(String row, Condition when, Expression points) {
        return add(row, when, null, List.of(), null, null, null, points, "chineseMedicine", null, null, null);
    }

    /** The highest rate with all additions. */
    public APart rateLimit(String row, Condition when, Expression limit) {
        return add(row, when, null, List.of(), null, null, null, null, "all", limit, null, null);
    }

    /** The part counts what the person has paid this year. */
    public APart ofSelfPaid(String row) {
        return add(row, Condition.ALWAYS, null, List.of(), null, null, null, null, "all", null, null, "selfPaid");
    }

    /** The part of what rates and additions come to that is granted, in percent. */
    public APart times(String row, Condition when, String percent) {
        return times(row, when, points(percent));
    }

    public APart times(String row, Condition when, Expression part) {
        return add(row, when, null, List.of(), null, null, null, null, "all", null, part, null);
    }

    /** Percentage points, of which rules count hundredths. */
    public static Expression points(String percent) {
        return Formulas.number(Money.parse(percent).fen());
    }

    private APart add(
            String row,
            Condition when,
            @Nullable Expression deductible,
            List<Rule.Band> bands,
            @Nullable Expression lump,
            @Nullable Expression ceiling,
            @Nullable Expression billCeiling,
            @Nullable Expression addition,
            String on,
            @Nullable Expression limit,
            @Nullable Expression times,
            @Nullable String base) {
        rows.add(new Rule.Benefit(
                Words.plainHead(row, when, hint),
                id,
                deductible,
                bands,
                lump,
                ceiling,
                billCeiling,
                addition,
                on,
                limit,
                times,
                base));
        hint = null;
        return this;
    }
}
