package io.canbao.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody foresaw: recorded once, told to nobody. A caller who hangs up is no defect, nor is a database that gives no connection (it is away, or all
 * connections are in use): that passes, and the caller is told to come again. Only the kinds of the exceptions and
 * where they were thrown are recorded; their messages may quote what a person wrote.
 */
@Singleton
final class DefectHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(DefectHandler.class);
    private static final int FRAMES = 12;
    private static final String SECONDS_TO_WAIT = "2"; // as long as a connection is waited for

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, Throwable defect) {
        if (causes(defect).anyMatch(DefectHandler::noConnection)) {
            LOG.atWarn().addKeyValue("reason", defect.getClass().getName()).log("the database gave no connection");
            return Problems.answer(request, CommonError.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        if (defect instanceof IOException) {
            // Nothing but the connection itself ends a request so: files and the database have exceptions of their own.
            LOG.atDebug().addKeyValue("end", described(defect)).log("a connection ended before its answer");
        } else {
            LOG.atError()
                    .addKeyValue("defect", described(defect))
                    .log("a request failed for a reason that nobody foresaw");
        }
        return Problems.answer(request, CommonError.INTERNAL_ERROR);
    }

    private static boolean noConnection(Throwable cause) {
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLRecoverableException;
    }

    private static Stream<Throwable> causes(Throwable defect) {
        return Stream.iterate(defect, Objects::nonNull, Throwable::getCause);
    }

    private static List<String> described(Throwable defect) {
        List<String> lines = new ArrayList<>();
        causes(defect).forEach(cause -> {
            lines.add(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add("  at " + frames[i]);
            }
        });
        return lines;
    }
}
