package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;

/** Yes or no is asked for by {@code true} or {@code false}, once: the framework takes whatever else stands there for no. */
@ServerFilter("/api/v1/**")
@Order(FilterOrder.PARAMETERS)
final class FlagParameters {
    private static final Set<List<String>> WRITTEN = Set.of(List.of("true"), List.of("false"));

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        QueryArguments.of(request)
                .ifPresent(known -> known.forEach((name, argument) -> {
                    boolean flag = argument.getType() == boolean.class || argument.getType() == Boolean.class;
                    if (flag && request.getParameters().contains(name)) {
                        require(name, request.getParameters().getAll(name));
                    }
                }));
    }

    private static void require(String name, List<String> values) {
        if (!WRITTEN.contains(values)) {
            throw new ProblemException(HttpError.INVALID_PARAMETER)
                    .with("parameter", name)
                    .with("allowed", List.of("true", "false"));
        }
    }
}
