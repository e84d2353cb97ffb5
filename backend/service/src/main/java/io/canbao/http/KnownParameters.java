package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.ReturnType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;
import java.util.TreeSet;

/**
 * A parameter that the endpoint does not have, or that is given twice, is refused: {@code abuot=refund} that is ignored is answered as if a payment was meant, {@code untill=2024-12-31} with
 * the money of all days.
 */
@ServerFilter("/api/v1/**")
@Order(FilterOrder.PARAMETERS)
final class KnownParameters {

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!answersList(request) && !takesAny(request)) {
            QueryArguments.of(request).ifPresent(known -> requireKnown(request, known));
        }
    }

    /** {@link ListQuery} knows the parameters of a list, and refuses the others. */
    private static boolean answersList(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> ((MethodBasedRouteMatch<?, ?>) route)
                        .getExecutableMethod()
                        .getReturnType())
                .flatMap(ReturnType::getFirstTypeVariable)
                .filter(body -> body.getType() == ListPage.class)
                .isPresent();
    }

    private static boolean takesAny(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.isAnnotationPresent(AnyParameters.class))
                .isPresent();
    }

    private static void requireKnown(HttpRequest<?> request, Map<String, Argument<?>> known) {
        request.getParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                throw new ProblemException(HttpError.UNKNOWN_PARAMETER)
                        .with("parameter", name)
                        .with("allowed", new TreeSet<>(known.keySet()));
            }
            if (values.size() != 1 && !takesSeveral(known.get(name))) {
                throw new ProblemException(HttpError.INVALID_PARAMETER)
                        .with("parameter", name)
                        .with("allowed", "once");
            }
        });
    }

    private static boolean takesSeveral(Argument<?> argument) {
        return Iterable.class.isAssignableFrom(argument.getType());
    }
}
