package io.canbao.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody foresaw: recorded once, told to nobody. A caller who hangs up is no defect. Only the kinds of the exceptions and
 * where they were thrown are recorded; their messages may quote what a person wrote.
 */
@Singleton
final class DefectHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(DefectHandler.class);
    private static final int FRAMES = 12;

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, Throwable defect) {
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

    private static List<String> described(Throwable defect) {
        List<String> lines = new ArrayList<>();
        for (@Nullable Throwable cause = defect; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add("  at " + frames[i]);
            }
        }
        return lines;
    }
}
