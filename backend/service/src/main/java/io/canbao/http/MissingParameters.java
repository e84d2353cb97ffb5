package io.canbao.http;

import io.canbao.problem.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.UnsatisfiedRouteHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/** A parameter of the address without which nothing can be answered is named where it is missing. */
@Singleton
@Replaces(UnsatisfiedRouteHandler.class)
final class MissingParameters implements ExceptionHandler<UnsatisfiedRouteException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, UnsatisfiedRouteException missing) {
        return QueryArguments.invalid(request, missing.getArgument());
    }
}
