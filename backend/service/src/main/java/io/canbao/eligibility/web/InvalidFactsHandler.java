package io.canbao.eligibility.web;

import io.canbao.eligibility.InvalidFactsProblem;
import io.canbao.language.Languages;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.Problem;
import io.canbao.problem.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Tells the caller all that is wrong with a body at once. */
@Singleton
final class InvalidFactsHandler implements ExceptionHandler<InvalidFacts, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, InvalidFacts invalid) {
        return Problems.answer(request, InvalidFactsProblem.of(invalid, Languages.of(request)));
    }
}
