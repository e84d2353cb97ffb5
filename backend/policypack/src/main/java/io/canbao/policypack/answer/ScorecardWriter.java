package io.canbao.policypack.answer;

import io.canbao.rules.Money;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Scorecard;
import io.canbao.rules.assessment.ScorecardWording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes scorecards as the HTTP contract has them. */
final class ScorecardWriter {

    private final AnswerWriter writer;
    private final ScorecardWording words;

    ScorecardWriter(AnswerWriter writer, ScorecardWording words) {
        this.writer = writer;
        this.words = words;
    }

    void write(Scorecard scorecard) throws IOException {
        writer.json().writeStartObject();
        writer.field("scheme", scorecard.scheme());
        writer.field("on", scorecard.on());
        writer.objects("units", scorecard.units(), this::unit);
        writer.objects("warnings", scorecard.warnings(), warning -> {
            writer.field("code", warning.code());
            writer.field("text", words.warning(warning));
            writer.field("unit", warning.unit());
            if (warning.rule() != null) {
                writer.field("rule", warning.rule());
            }
        });
        writer.json().writeEndObject();
    }

    private void unit(Scorecard.UnitScore unit) throws IOException {
        writer.field("unit", unit.unit());
        writer.field("rank", unit.rank() == null ? null : (Long) (long) unit.rank());
        writer.field("grade", unit.grade());
        writer.field("points", plain(unit.points()));
        writer.field("money", yuan(unit.moneyFen()));
        prize(unit.prize());
        writer.objects("indicators", unit.indicators(), indicator -> {
            writer.field("id", indicator.id());
            writer.field("met", indicator.met());
            writer.objects("parts", indicator.parts(), this::part);
        });
        writer.objects("milestones", unit.milestones(), this::milestone);
        if (!unit.scores().isEmpty()) {
            writer.objects("scores", unit.scores(), score -> {
                writer.field("id", score.id());
                days(score.days());
                writer.field("points", plain(score.points()));
            });
        }
        writer.objects("amounts", unit.amounts(), this::amount);
        writer.objects("deductions", unit.deductions(), this::deduction);
        writer.objects("consequences", unit.consequences(), consequence -> {
            writer.field("id", consequence.id());
            writer.field("text", words.what(consequence.id()));
            days(consequence.days());
        });
        if (!unit.reports().isEmpty()) {
            writer.objects("reports", unit.reports(), report -> {
                writer.field("id", report.id());
                writer.json().writeNumberField("due", report.due());
                writer.json().writeNumberField("late", report.late());
                writer.json().writeNumberField("missing", report.missing());
            });
        }
        writer.objects("reasons", words.reasons(unit), reason -> {
            writer.field("rule", reason.rule());
            writer.field("text", reason.text());
            writer.clause(reason.clause());
            writer.field("layer", reason.layer());
        });
    }

    private void prize(Scorecard.@Nullable PrizeWon prize) throws IOException {
        if (prize == null) {
            writer.field("prize", null);
            return;
        }
        writer.json().writeObjectFieldStart("prize");
        writer.field("id", prize.id());
        writer.field("amount", yuan(prize.amountFen()));
        writer.json().writeEndObject();
    }

    private void part(Scorecard.PartScore part) throws IOException {
        figures(part);
        bounds(part);
        writer.field("met", part.met());
    }

    /** A share with what it is a share of, or a figure of its own. */
    private void figures(Scorecard.PartScore part) throws IOException {
        if (part.share()) {
            number("numerator", part.numerator());
            number("denominator", part.denominator());
            writer.field("rate", cutOff(part.rate()));
        } else {
            number("value", part.numerator());
        }
    }

    private void bounds(Scorecard.PartScore part) throws IOException {
        if (part.atLeast() != null) {
            writer.field("atLeast", plain(part.atLeast()));
        }
        if (part.atMost() != null) {
            writer.field("atMost", plain(part.atMost()));
        }
    }

    private void milestone(Scorecard.MilestoneScore milestone) throws IOException {
        writer.field("id", milestone.id());
        writer.field("on", milestone.on());
        if (milestone.part().share()) {
            writer.field("rate", cutOff(milestone.part().rate()));
        } else {
            number("value", milestone.part().numerator());
        }
        writer.field("met", milestone.part().met());
        writer.field("rank", milestone.rank() == null ? null : (Long) (long) milestone.rank());
        writer.field("points", plain(milestone.points()));
    }

    private void amount(Scorecard.AmountScore amount) throws IOException {
        writer.field("id", amount.id());
        if (amount.perHead()) {
            number("count", amount.count());
        }
        Scorecard.PartScore share = amount.share();
        if (share != null && share.share()) {
            writer.field("rate", cutOff(share.rate()));
        } else if (share != null) {
            number("value", share.numerator());
        }
        writer.field("amount", yuan(amount.amountFen()));
    }

    private void deduction(Scorecard.DeductionScore deduction) throws IOException {
        writer.field("id", deduction.id());
        if (deduction.of() != null) {
            writer.field("of", deduction.of());
        }
        writer.field("applies", deduction.applies());
        if (Boolean.TRUE.equals(deduction.applies())) {
            if (deduction.hasPoints()) {
                writer.field("points", plain(deduction.points()));
            }
            if (deduction.hasAmount()) {
                writer.field("amount", yuan(deduction.amountFen()));
            }
            writer.objects("shortfalls", deduction.shortfalls(), shortfall -> {
                writer.field("indicator", shortfall.indicator());
                figures(shortfall.part());
                bounds(shortfall.part());
                writer.field("shortfall", shortfall.part().shortfall().filledUp());
                number("missing", shortfall.part().missing());
            });
        }
    }

    private void days(List<LocalDate> days) throws IOException {
        writer.array("days", days, day -> writer.json().writeString(day.toString()));
    }

    /** Whole numbers as numbers, others as they are written. */
    private void number(String field, @Nullable Fraction number) throws IOException {
        if (number != null && number.whole()) {
            writer.json().writeFieldName(field);
            writer.json().writeNumber(number.numerator());
        } else {
            writer.field(field, plain(number));
        }
    }

    private static @Nullable String plain(@Nullable Fraction number) {
        return number == null ? null : number.plain();
    }

    private static @Nullable String cutOff(@Nullable Fraction rate) {
        return rate == null ? null : rate.cutOff();
    }

    private static @Nullable Money yuan(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
