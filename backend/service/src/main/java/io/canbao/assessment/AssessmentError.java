package io.canbao.assessment;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why units are not scored, or their figures not kept. */
public enum AssessmentError implements ErrorCode {
    SCHEME_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这一考核办法。", "There is no such assessment scheme."),
    MEASURED_UNIT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这一单位。", "There is no such unit."),
    CLOSING_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这次封存。", "There is no such closing."),
    INVALID_CLOSING(
            HttpStatus.UNPROCESSABLE_ENTITY, "封存信息有误，详见各项。", "Something about the closing is not valid; see the list."),
    CLOSING_DAY_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写日期（2024-11-15），不能晚于今天。",
            "A day no later than today, written 2024-11-15."),
    CLOSING_SEALED(HttpStatus.CONFLICT, "该日数据已经封存。", "The figures of that day are sealed already."),
    INVALID_ADJUSTMENT(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "调整信息有误，详见各项。",
            "Something about the adjustment is not valid; see the list."),
    ADJUSTED_UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "封存数据中没有这一单位。", "The closing has no such unit."),
    ADJUSTMENT_REASON_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写调整原因，不超过 500 个字符。", "Give a reason of at most 500 characters."),
    INVALID_REPORT(
            HttpStatus.UNPROCESSABLE_ENTITY, "报送信息有误，详见各项。", "Something about the report is not valid; see the list."),
    REPORT_UNIT_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写本人负责的单位代码。", "Give the code of a unit that you report for."),
    REPORT_FIGURE_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写人数：0 至 2147483647 的整数。", "A whole number from 0 to 2147483647."),
    INVALID_FIGURES(
            HttpStatus.UNPROCESSABLE_ENTITY, "数据有误，详见各项。", "Something about the figures is not valid; see the list."),
    FIGURES_YEAR_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "请填写参保年度。", "Give the insurance year."),
    FIGURES_UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "请填写本县的单位代码。", "Give the code of a unit of the county."),
    FIGURES_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请至少填写一项数据。", "Give one figure at least."),
    FIGURE_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "该年度的政策没有这项数据。", "The policy of the year has no such figure."),
    FIGURE_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "须为 0 至 2147483647 的整数。", "A whole number from 0 to 2147483647.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    AssessmentError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
