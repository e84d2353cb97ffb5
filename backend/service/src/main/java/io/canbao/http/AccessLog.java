package io.canbao.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line an answer: method, path template, status, time. Neither the address of the caller nor anything that they wrote. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.ACCESS_LOG)
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("canbao.access");
    private static final String STARTED_AT = "canbao.started-at";

    private final InstantSource clock;

    AccessLog(InstantSource clock) {
        this.clock = clock;
    }

    @RequestFilter
    void started(HttpRequest<?> request) {
        request.setAttribute(STARTED_AT, clock.instant());
    }

    @ResponseFilter
    void answered(HttpRequest<?> request, HttpResponse<?> response) {
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue(
                        "template", BasicHttpAttributes.getUriTemplate(request).orElse("-"))
                .addKeyValue("status", response.code())
                .addKeyValue("micros", micros(request))
                .log("answered");
    }

    private long micros(HttpRequest<?> request) {
        Instant startedAt = request.getAttribute(STARTED_AT, Instant.class).orElseGet(clock::instant);
        return Duration.between(startedAt, clock.instant()).toNanos() / 1000;
    }
}
