package io.canbao.http;

import io.canbao.problem.CommonError;
import io.canbao.problem.Problems;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Metrics are for whoever runs the platform, on a port of their own; health is asked for on both, and everything else is for everybody and not there. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.MANAGEMENT_PORT)
final class ManagementPort {
    private static final Pattern METRICS = Pattern.compile("/prometheus(/.*)?");
    private static final Pattern HEALTH = Pattern.compile("/health(/.*)?");

    private final BeanProvider<EmbeddedServer> server;

    ManagementPort(BeanProvider<EmbeddedServer> server) {
        this.server = server;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        String path = request.getPath();
        boolean everybody = request.getServerAddress().getPort() == server.get().getPort();
        boolean there = everybody
                ? !METRICS.matcher(path).matches()
                : METRICS.matcher(path).matches() || HEALTH.matcher(path).matches();
        return there ? null : Problems.answer(request, CommonError.NOT_FOUND);
    }
}
