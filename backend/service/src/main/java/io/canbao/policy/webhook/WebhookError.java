package io.canbao.policy.webhook;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a webhook is not kept, or not called. */
public enum WebhookError implements ErrorCode {
    INVALID_WEBHOOK(
            HttpStatus.UNPROCESSABLE_ENTITY, "推送设置有误，详见各项。", "Something about the webhook is not valid; see the list."),
    WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND, "尚未设置推送地址。", "There is no webhook."),
    DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这条推送。", "There is no such delivery."),
    DELIVERY_WAITS(HttpStatus.CONFLICT, "这条推送尚在发送中。", "This delivery is on its way already."),
    WEBHOOK_ADDRESS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "须为以 https:// 开头、用域名书写的外部网址，不超过 500 字。",
            "An address outside of the platform's network that begins with https:// and names a host, of at most 500 characters."),
    WEBHOOK_SECRET(HttpStatus.UNPROCESSABLE_ENTITY, "签名密钥须为 16 至 200 个字符。", "A secret of 16 to 200 characters.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    WebhookError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
