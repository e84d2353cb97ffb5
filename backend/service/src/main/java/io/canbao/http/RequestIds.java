package io.canbao.http;

import io.canbao.request.RequestId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Names each request before anything else sees it: for every line of the log that is written on its way, on whatever thread, and for its answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.REQUEST_ID)
final class RequestIds {

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new MdcPropagationContext(
                Map.of(RequestId.LOG_KEY, RequestId.of(request).value())));
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(RequestId.HEADER, RequestId.of(request).value());
    }
}
