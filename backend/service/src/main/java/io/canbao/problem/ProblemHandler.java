package io.canbao.problem;

import io.canbao.language.Languages;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers a {@link ProblemException}. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
        Language language = Languages.of(request);
        List<Problem.Fault> faults = exception.faults().stream()
                .map(fault -> new Problem.Fault(
                        fault.pointer(),
                        fault.code().name(),
                        fault.code().meaning().title().in(language)))
                .toList();
        Problem problem = Problem.of(exception.code(), language, faults).with(exception.details());
        MutableHttpResponse<Problem> answer = Problems.answer(request, problem);
        exception.headers().forEach(answer::header);
        return answer;
    }
}
