package io.canbao.problem;

import io.canbao.language.Languages;
import io.canbao.request.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Writes every failure as a problem, those of the framework included, and never with the framework's words. */
@Singleton
public final class Problems implements ErrorResponseProcessor<Problem> {

    /** The answer that says {@code code} in the caller's language. */
    public static MutableHttpResponse<Problem> answer(HttpRequest<?> request, ErrorCode code) {
        return answer(request, Problem.of(code, Languages.of(request)));
    }

    /** The answer that is {@code problem}, written in the caller's language. */
    public static MutableHttpResponse<Problem> answer(HttpRequest<?> request, Problem problem) {
        return written(HttpResponse.status(problem.httpStatus()), request, problem);
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        HttpRequest<?> request = context.getRequest();
        return written(base, request, Problem.of(CommonError.of(base.status()), Languages.of(request)));
    }

    private static MutableHttpResponse<Problem> written(
            MutableHttpResponse<?> base, HttpRequest<?> request, Problem problem) {
        return base.body(problem.answering(RequestId.of(request)))
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(Languages.of(request)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
