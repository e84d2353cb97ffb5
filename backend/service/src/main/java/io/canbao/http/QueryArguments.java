package io.canbao.http;

import io.canbao.language.Languages;
import io.canbao.problem.CommonError;
import io.canbao.problem.Problem;
import io.canbao.problem.Problems;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the endpoint that was asked takes from the query of its address. */
final class QueryArguments {
    private QueryArguments() {}

    /** By the names of the parameters; nothing where no endpoint was asked. */
    static Optional<Map<String, Argument<?>>> of(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> named((MethodBasedRouteMatch<?, ?>) route));
    }

    private static Map<String, Argument<?>> named(MethodBasedRouteMatch<?, ?> route) {
        Map<String, Argument<?>> named = new LinkedHashMap<>();
        Arrays.stream(route.getArguments())
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .forEach(argument -> named.put(name(argument), argument));
        return named;
    }

    /** What is answered where an argument has no value, or none of its kind: its name, where the address has it. */
    static HttpResponse<Problem> invalid(HttpRequest<?> request, Argument<?> argument) {
        return argument.isAnnotationPresent(QueryValue.class)
                ? Problems.answer(
                        request,
                        Problem.of(HttpError.INVALID_PARAMETER, Languages.of(request))
                                .with(Map.of("parameter", name(argument))))
                : Problems.answer(request, CommonError.BAD_REQUEST);
    }

    /** As the address writes it. */
    static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }
}
