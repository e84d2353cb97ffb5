package io.canbao.rules.assessment;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of scorecards, in both languages. */
final class ScorePhrases {

    private final Measures measures;
    private final Language language;

    ScorePhrases(Measures measures, Language language) {
        this.measures = measures;
        this.language = language;
    }

    private String say(String chinese, String english) {
        return new Text(chinese, english).in(language);
    }

    private String join(List<String> texts) {
        return String.join(say("；", "; "), texts);
    }

    String about(String title, String text) {
        return title + say("：", ": ") + text;
    }

    String parts(List<Scorecard.PartScore> parts) {
        return join(parts.stream().map(this::part).toList());
    }

    String part(Scorecard.PartScore part) {
        Fraction measured = part.measured();
        if (measured == null) {
            return say("没有可算的比率", "no rate");
        }
        String figure = part.share() ? share(part, measured) : measured.plain();
        return part.met() == null ? figure : figure + bound(part);
    }

    private String share(Scorecard.PartScore part, Fraction rate) {
        String counted = String.valueOf(part.numerator());
        String whole = String.valueOf(part.denominator());
        return say(
                "%s ÷ %s = %s%%".formatted(counted, whole, rate.cutOff()),
                "%s of %s, %s%%".formatted(counted, whole, rate.cutOff()));
    }

    private String bound(Scorecard.PartScore part) {
        String sign = part.share() ? "%" : "";
        boolean met = Boolean.TRUE.equals(part.met());
        Fraction least = part.atLeast();
        Fraction most = part.atMost();
        String bounds = "";
        if (least != null) {
            String figure = least.plain() + sign;
            bounds +=
                    met ? say("，达到", ", reaching ") + figure : say("，应达到", ", where ") + figure + say("", " is wanted");
        }
        if (most != null) {
            bounds += say("，不得超过", ", at most ") + most.plain() + sign;
        }
        return bounds + (met ? "" : say("，未完成", ": not met"));
    }

    String milestone(Scorecard.MilestoneScore score) {
        String at = say("截至", "by ") + score.on() + say("，", ", ") + part(score.part());
        return score.rank() == null ? at : at + say("，", ", ") + rank(score.rank());
    }

    String rank(int rank) {
        return say("第" + rank + "名", "rank " + rank);
    }

    String points(Scorecard.PointsScore score) {
        Fraction points = score.points();
        String sum = points == null
                ? say("分值无法计算", "points that cannot be determined")
                : say(signed(points) + "分", signed(points) + " points");
        return score.days().isEmpty() ? sum : sum + say("（", " (") + days(score.days()) + say("）", ")");
    }

    private static String signed(Fraction points) {
        return (points.signum() > 0 ? "+" : "") + points.plain();
    }

    private String days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(say("、", ", ")));
    }

    String grade(String grade) {
        return say("评为" + grade, "grade " + grade);
    }

    String amount(Scorecard.AmountScore score) {
        String sum = yuan(score.amountFen());
        Fraction count = score.count();
        Scorecard.PartScore share = score.share();
        Fraction rate = share == null ? null : share.measured();
        String by = rate == null || share == null
                ? ""
                : (share.share() ? rate.cutOff() + "%" : rate.plain()) + say("，", ", ");
        return count == null ? by + sum : by + say("按" + count + "计，" + sum, sum + " for " + count);
    }

    String yuan(@Nullable Long fen) {
        return fen == null
                ? say("金额无法计算", "an amount that cannot be determined")
                : say(Money.ofFen(fen) + "元", "CNY\u00a0" + Money.ofFen(fen));
    }

    String deduction(Scorecard.DeductionScore score) {
        if (score.applies() == null) {
            return say("是否扣减无法判断", "it cannot be determined whether it applies");
        }
        String points = "";
        if (score.hasPoints()) {
            Fraction taken = score.points();
            points = taken == null
                    ? say("扣分，分值未定", "points are taken off, how many is not said")
                    : say("扣" + taken + "分", taken + " points are taken off");
        }
        String money = score.hasAmount() ? say("扣", "less ") + yuan(score.amountFen()) : "";
        String lacks =
                parts(score.shortfalls().stream().map(Scorecard.Shortfall::part).toList());
        return join(List.of(points, money, lacks).stream()
                .filter(text -> !text.isEmpty())
                .toList());
    }

    String noRate() {
        return say("分母为0：没有比率，不排名，不计奖励。", "A denominator is 0: no rate, no place, no money.");
    }

    String missing(List<String> figures) {
        String names = figures.stream().map(this::name).collect(Collectors.joining(say("、", ", ")));
        return say("缺少数据：" + names + "。涉及的结果空缺。", "Nobody told: " + names + ". What rests on it is left out.");
    }

    private String name(String figure) {
        Measures.Count count = measures.counts().get(figure);
        Measures.Population population = measures.populations().get(figure);
        if (count != null) {
            return count.name().in(language);
        }
        if (population != null) {
            return population.name().in(language);
        }
        return Measures.BUILT_IN
                .getOrDefault(figure, figure.equals("reports") ? new Text("报送记录", "reports") : Text.of(figure))
                .in(language);
    }

    String tied(String title) {
        return say(
                title + "：名次并列，名额不够，文件没有规定给谁，结果空缺。",
                title + ": units share the place, and the text does not say which of them wins; it is left open.");
    }

    String unspecified(String title, @Nullable String by) {
        String who = by == null ? "" : say("，由" + by + "确定", ", it is for " + by + " to decide");
        return say(
                title + "：文件没有写明" + who + "，未计算。", title + ": the text leaves it open" + who + "; it is not computed.");
    }
}
