package io.canbao.http;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a list, a repeated request or a change of something is not answered. */
public enum HttpError implements ErrorCode {
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "请求参数无法识别。", "The address has a parameter that is not known here."),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "请求参数的值有误。", "A parameter of the address has a value that is not valid."),
    BODY_COMPRESSED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "请求内容不能压缩，请求头 Content-Encoding 不受支持。",
            "The body must not be compressed; the header Content-Encoding is not supported."),
    UNKNOWN_SORT_FIELD(HttpStatus.BAD_REQUEST, "不能按该字段排序。", "The list cannot be sorted by that field."),
    IDEMPOTENCY_KEY_REQUIRED(
            HttpStatus.BAD_REQUEST, "缺少请求头 Idempotency-Key。", "The header Idempotency-Key is missing."),
    IDEMPOTENCY_KEY_INVALID(
            HttpStatus.BAD_REQUEST,
            "请求头 Idempotency-Key 有误：须为 1 至 100 个可见的 ASCII 字符。",
            "The header Idempotency-Key must have 1 to 100 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "该 Idempotency-Key 已用于另一请求。",
            "This Idempotency-Key was used for another request."),
    IDEMPOTENCY_KEY_IN_USE(
            HttpStatus.CONFLICT,
            "同一 Idempotency-Key 的请求正在处理，请稍后重试。",
            "A request with this Idempotency-Key is still being worked on; please try again."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "缺少请求头 If-Match：请先读取，再按读到的 ETag 修改。",
            "The header If-Match is missing: read first, then change what was read by its ETag."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED, "内容已被他人修改，请核对现有内容后再试。", "It was changed meanwhile; see what is there now.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    HttpError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
