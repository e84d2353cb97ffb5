package io.canbao.http;

import io.canbao.problem.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A parameter of the address that is no value of its kind is named: {@code year=20x5}. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableParameters implements ExceptionHandler<ConversionErrorException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, ConversionErrorException unreadable) {
        return QueryArguments.invalid(request, unreadable.getArgument());
    }
}
