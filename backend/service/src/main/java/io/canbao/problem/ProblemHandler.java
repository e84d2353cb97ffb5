package io.canbao.problem;

import io.canbao.language.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link ProblemException}. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
        Problem problem = Problem.of(exception.code(), Languages.of(request)).with(exception.details());
        MutableHttpResponse<Problem> answer = Problems.answer(request, problem);
        exception.headers().forEach(answer::header);
        return answer;
    }
}
