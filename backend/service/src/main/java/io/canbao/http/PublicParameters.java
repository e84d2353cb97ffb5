package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Publicly, a parameter that the endpoint does not have is refused, as lists refuse theirs: {@code abuot=refund} that is ignored is answered as if a payment was meant. */
@ServerFilter("/api/v1/public/**")
@Order(FilterOrder.PARAMETERS)
final class PublicParameters {

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        QueryArguments.of(request).ifPresent(known -> requireKnown(request, new TreeSet<>(known.keySet())));
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
}
