package io.canbao.problem;

import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpStatus;

/** Why a request was not answered. Names are part of the HTTP contract and never change; the status says whose fault it is. */
public enum ErrorCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "请求无法识别。", "The request cannot be read."),
    UNKNOWN_COUNTY(HttpStatus.NOT_FOUND, "没有这个区县。", "There is no such county here."),
    NO_POLICY_IN_FORCE(HttpStatus.NOT_FOUND, "该区县没有公布这一年度的政策。", "This county has published no policy for that year."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址。", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "该地址不支持这种请求方法。", "This address does not take that method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法按所要求的格式作答。", "The answer cannot be given in the format asked for."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "请求内容过大。", "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求内容须为 application/json。", "The body must be application/json."),
    INVALID_FACTS(HttpStatus.UNPROCESSABLE_ENTITY, "所填信息有误，详见各项。", "Some facts are not valid; see the list."),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁，请稍后再试。", "Too many requests; please try again later."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "暂时无法作答，请稍后再试。",
            "This cannot be answered at the moment; please try again."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，已记录。", "Something went wrong here; it has been recorded.");

    private final HttpStatus status;
    private final String chinese;
    private final String english;

    ErrorCode(HttpStatus status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    /** The HTTP status: 4xx where the caller can do better, 5xx where we must. */
    public HttpStatus status() {
        return status;
    }

    /** One sentence for the person who asked. */
    public String text(Language language) {
        return switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
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
