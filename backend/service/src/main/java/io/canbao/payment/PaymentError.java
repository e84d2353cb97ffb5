package io.canbao.payment;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why money is not taken, or not paid back. */
public enum PaymentError implements ErrorCode {
    INVALID_PAYMENT(
            HttpStatus.UNPROCESSABLE_ENTITY, "缴费信息有误，详见各项。", "Something about the payment is not valid; see the list."),
    AMOUNT_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "请填写金额，写成 40.00。", "An amount above zero, written 40.00."),
    PAYMENT_DAY_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写日期（2024-11-01），不能晚于今天。",
            "A day no later than today, written 2024-11-01."),
    METHOD_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "收款方式须为 cash（现金）或 pos（刷卡）。", "Say cash or pos."),
    REFERENCE_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "流水号不超过 100 个字符。", "A reference has at most 100 characters."),
    REFERENCE_USED(HttpStatus.CONFLICT, "该流水号的缴费已经入账。", "A payment of this reference is in the books already."),
    RECEIPT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这张票据。", "There is no such receipt."),
    RECEIPT_VOID(HttpStatus.CONFLICT, "该票据已作废。", "This receipt is void already."),
    REASON_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写原因，不超过 400 字。", "A reason of at most 400 characters."),
    REFUND_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这笔退费。", "There is no such refund."),
    REFUND_PAID(HttpStatus.CONFLICT, "该笔退费已支付。", "This refund was paid already."),
    REFUND_SOURCE_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "支付来源须为 cash（现金）或 bank（银行）。", "Say cash or bank."),
    CASH_TOO_LITTLE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "本人手中可动用的现金不够支付这笔退费，请先接收同事移交的现金，或者改由银行支付。",
            "You hold too little cash to pay this refund: take cash over from a colleague first, or have the bank pay it."),
    SUSPENSE_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这笔暂收款。", "There is nothing of that name in suspense."),
    SUSPENSE_ORDERED(HttpStatus.CONFLICT, "该笔暂收款已安排退还。", "This is ordered to be paid back already."),
    SUSPENSE_SETTLED(HttpStatus.CONFLICT, "该笔暂收款已用于缴费。", "An enrollment was paid with this already."),
    SUSPENSE_UNMATCHED(
            HttpStatus.CONFLICT,
            "找不到缴费人的参保登记，请先登记居民并办理参保。",
            "The payer has no enrollment: register and enroll the person first."),
    REFERENCE_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写流水号。", "Give the reference."),
    REFERENCE_ROUNDED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "流水号存成了数值，末几位可能已丢失；请把单元格设为文本后重新填写。",
            "The reference is stored as a numeric value, which loses its last digits; make the cell text and fill it in again."),
    CHANNEL_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY, "本县政策中没有这种缴费渠道。", "The policy of the county knows no such channel."),
    TIER_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "本县政策中没有这个档次。", "The policy of the county has no such tier."),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED, "签名不正确。", "The signature is wrong."),
    CALLBACK_DIFFERS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "同一流水号的通知内容不一致。",
            "A notice of this reference said something else before."),
    INVALID_CALLBACK(HttpStatus.UNPROCESSABLE_ENTITY, "通知内容有误。", "The notice cannot be read, or names no enrollment.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    PaymentError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
