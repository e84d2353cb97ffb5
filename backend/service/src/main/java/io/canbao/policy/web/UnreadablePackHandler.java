package io.canbao.policy.web;

import io.canbao.policy.UnreadablePack;
import io.canbao.problem.CommonError;
import io.canbao.problem.Problem;
import io.canbao.problem.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever asks for a version whose row somebody spoilt is told to come again: it is tried again, and an operator is told which it is. */
@Singleton
final class UnreadablePackHandler implements ExceptionHandler<UnreadablePack, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadablePackHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, UnreadablePack unreadable) {
        LOG.error("{} cannot be read", unreadable.getMessage());
        return Problems.answer(request, CommonError.UNAVAILABLE);
    }
}
