package io.canbao.benchmarks.pengshui;

import io.canbao.benchmarks.pengshui.HandWritten.Answer;
import io.canbao.benchmarks.pengshui.HandWritten.Window;
import java.time.LocalDate;
import java.util.List;

/** A hand-written answer with four lines that say where it comes from. */
public record Explained(Answer answer, List<Line> lines) {

    /** A line of an explanation with its clause. */
    public record Line(String rule, String text, String document, String clause, String layer) {}

    private static final String NOTICE = "大同府发〔2024〕31号";
    private static final String COUNTY = "500243";
    private static final String CITY = "500000";

    public static Explained of(Person person) {
        Answer answer = HandWritten.answer(person);
        Window window = answer.window();
        if (window == null) {
            return new Explained(
                    answer, List.of(new Line("window.before", day(person.paid()) + "不收费", NOTICE, "二(三)1", COUNTY)));
        }
        String tier = person.tier() == 0 ? "一档" : "二档";
        return new Explained(
                answer,
                List.of(
                        new Line("fee.resident", "居民个人缴费标准，" + tier + "：" + yuan(answer.fee()), NOTICE, "二(一)", CITY),
                        new Line("subsidy", "代缴" + yuan(answer.subsidy()) + "，由文件未写明的来源资助", NOTICE, "二(二)", COUNTY),
                        new Line("window", entry(person, window, answer), NOTICE, "二(三)2", CITY),
                        new Line("wait", wait(answer), NOTICE, "四(三)", CITY)));
    }

    private static String entry(Person person, Window window, Answer answer) {
        String title = switch (window) {
            case CENTRAL -> "集中缴费期";
            case NEWBORN -> "新生儿随监护人享受待遇";
            case EXTENSION -> "1月至2月缴费期";
            case LATE -> "3月1日以后参保";
        };
        String cover = answer.coverFrom() == HandWritten.NONE
                ? "没有可享受待遇的日子"
                : "自" + day(answer.coverFrom()) + "至" + day(answer.coverTo()) + "享受待遇";
        return day(person.paid()) + "缴费属于“" + title + "”；" + cover;
    }

    private static String wait(Answer answer) {
        return answer.waitMonths() == 0
                ? "不等待"
                : "未在集中缴费期参保的等待期，自" + day(answer.waitFrom()) + "起：" + answer.waitMonths() + "个月";
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + fen % 100 / 10 + fen % 10 + "元";
    }

    private static String day(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
