package io.canbao.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link ProblemException}. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
        return Problems.answer(request, exception.code());
    }
}
