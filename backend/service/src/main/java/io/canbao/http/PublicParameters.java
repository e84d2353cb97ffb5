package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Publicly, a parameter that the endpoint does not have is refused, as lists refuse theirs: {@code abuot=refund} that is ignored is answered as if a payment was meant. */
@ServerFilter("/api/v1/public/**")
@Order(FilterOrder.PARAMETERS)
final class PublicParameters {

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> named((MethodBasedRouteMatch<?, ?>) route))
                .ifPresent(known -> requireKnown(request, known));
    }

    private static void requireKnown(HttpRequest<?> request, Set<String> known) {
        Optional<String> unknown = request.getParameters().names().stream()
                .filter(name -> !known.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new ProblemException(HttpError.UNKNOWN_PARAMETER)
                    .with("parameter", unknown.get())
                    .with("allowed", known);
        }
    }

    private static Set<String> named(MethodBasedRouteMatch<?, ?> route) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(route.getArguments())
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .map(PublicParameters::name)
                .forEach(names::add);
        return names;
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }
}
