package io.canbao.http;

import io.canbao.language.Languages;
import io.canbao.problem.CommonError;
import io.canbao.problem.Problem;
import io.canbao.problem.Problems;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** A parameter of the address that is no value of its kind is named: {@code year=20x5}. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableParameters implements ExceptionHandler<ConversionErrorException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, ConversionErrorException unreadable) {
        Argument<?> argument = unreadable.getArgument();
        return argument.isAnnotationPresent(QueryValue.class)
                ? Problems.answer(
                        request,
                        Problem.of(HttpError.INVALID_PARAMETER, Languages.of(request))
                                .with(Map.of("parameter", QueryArguments.name(argument))))
                : Problems.answer(request, CommonError.BAD_REQUEST);
    }
}
