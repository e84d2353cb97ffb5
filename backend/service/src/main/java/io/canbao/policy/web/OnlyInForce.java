package io.canbao.policy.web;

import io.canbao.policy.PolicyError;
import io.canbao.problem.Problems;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Publicly, what is in force answers and nothing else. Somebody who asks for another version, or for what was known at another time, is
 * told so, and not only that the parameter is not known here: signed in, both may be asked for.
 */
@ServerFilter("/api/v1/public/counties/**")
@Order(OnlyInForce.BEFORE_UNKNOWN_ONES)
final class OnlyInForce {
    static final int BEFORE_UNKNOWN_ONES = 0;

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        if (parameters.contains("version")) {
            return Problems.answer(request, PolicyError.VERSION_NOT_PUBLIC);
        }
        if (parameters.contains("knownAt")) {
            return Problems.answer(request, PolicyError.KNOWN_AT_NOT_PUBLIC);
        }
        return null;
    }
}
