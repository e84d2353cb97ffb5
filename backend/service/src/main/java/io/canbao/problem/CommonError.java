package io.canbao.problem;

import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** What can happen to any request, whatever it asks. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "请求无法识别。", "The request cannot be read."),
    INVALID_BODY(HttpStatus.UNPROCESSABLE_ENTITY, "请求内容有误，详见各项。", "The body is not valid; see the list."),
    UNKNOWN_FIELD(HttpStatus.UNPROCESSABLE_ENTITY, "没有这一项，请核对名称。", "There is no such field; please check its name."),
    DUPLICATE_FIELD(HttpStatus.UNPROCESSABLE_ENTITY, "这一项出现了两次。", "This field stands there twice."),
    INVALID_VALUE(HttpStatus.UNPROCESSABLE_ENTITY, "这一项的类型或者格式有误。", "This is not of the kind that the field has."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址。", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "该地址不支持这种请求方法。", "This address does not take that method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法按所要求的格式作答。", "The answer cannot be given in the format asked for."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "请求内容过大。", "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求内容须为 application/json。", "The body must be application/json."),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁，请稍后再试。", "Too many requests; please try again later."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "暂时无法作答，请稍后再试。",
            "This cannot be answered at the moment; please try again."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，已记录。", "Something went wrong here; it has been recorded.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    CommonError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** The code for a failure that only has a status: the one of that name, else a general one of the same fault. */
    static ErrorCode of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> NOT_FOUND;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case REQUEST_ENTITY_TOO_LARGE -> TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_REQUESTS -> RATE_LIMITED;
            case SERVICE_UNAVAILABLE -> UNAVAILABLE;
            default -> status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
