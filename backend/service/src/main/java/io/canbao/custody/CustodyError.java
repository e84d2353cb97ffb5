package io.canbao.custody;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why cash does not change hands, or a day is not closed. */
public enum CustodyError implements ErrorCode {
    INVALID_TRANSFER(HttpStatus.UNPROCESSABLE_ENTITY, "交接信息有误，详见各项。", "Something about it is not valid; see the list."),
    TRANSFER_AMOUNT_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "请填写金额，写成 70.00。", "An amount above zero, written 70.00."),
    TAKER_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写本县另一位人员的用户名。", "Give the username of another user of the county."),
    SLIP_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写缴款单号，不超过 100 个字符。", "Give the slip's number, at most 100 characters."),
    DEPOSIT_DAY_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写日期（2024-11-01），不能晚于今天。",
            "A day no later than today, written 2024-11-01."),
    NOT_HELD(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "金额超过本人手中可交出的现金。",
            "You do not hold so much cash that is not on its way already."),
    SLIP_USED(HttpStatus.CONFLICT, "该缴款单号已登记。", "This slip is recorded already."),
    RECONCILED_UNIT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这一单位，无法对账。", "There is no such unit to reconcile."),
    HOLDER_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这位收款人。", "There is no such holder of cash."),
    TRANSFER_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这笔交接。", "There is no such transfer."),
    TRANSFER_CONFIRMED(HttpStatus.CONFLICT, "该笔交接已经确认。", "This transfer is confirmed already."),
    NOT_THE_TAKER(HttpStatus.FORBIDDEN, "只有接收人可以确认。", "Only the one whom it goes to may accept it."),
    DEPOSITOR_CONFIRMS(
            HttpStatus.FORBIDDEN, "缴款须由他人确认。", "A deposit is confirmed by somebody else than the depositor."),
    CUSTODY_LIMIT_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "天数须在 0 至 365 之间。", "From 0 to 365 days."),
    CLOSING_BLOCKED(
            HttpStatus.CONFLICT,
            "还有未确认的交接，当日不能结账。",
            "Transfers wait to be confirmed, so that the day cannot be closed."),
    DAY_NOT_OVER(HttpStatus.CONFLICT, "当日尚未结束，不能结账。", "The day is not over and cannot be closed."),
    DAY_CLOSED(HttpStatus.CONFLICT, "当日已经结账。", "The day is closed already."),
    FUNDER_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写出资单位。", "Name the funder."),
    FUNDER_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "本县政策和账目中没有这一出资单位。",
            "Neither the county's policy nor its ledger knows this funder."),
    CLAIM_YEAR_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "请填写参保年度。", "Give the insurance year.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    CustodyError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
