package io.canbao.http;

import io.canbao.problem.CommonError;
import io.canbao.problem.Problems;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is no request by RFC 9110 and 9112, before anybody makes something of it: one that names no host or several, one whose body is compressed, which makes much of little, or of
 * no kind, which a browser sends for any page without asking. An address that cannot be read comes from the framework as a request for the first page that has no headers at all, and so ends here
 * as well.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.WELL_FORMED)
final class WellFormed {
    private static final Pattern HOST = Pattern.compile("(?:[\\w.~-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+\\s*(?:;.*)?");

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (!isOne(headers.getAll(HttpHeaders.HOST), HOST)) {
            return Problems.answer(request, CommonError.BAD_REQUEST);
        }
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return Problems.answer(request, HttpError.BODY_COMPRESSED).header(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        return hasBody(headers) && !isOne(headers.getAll(HttpHeaders.CONTENT_TYPE), MEDIA_TYPE)
                ? Problems.answer(request, CommonError.UNSUPPORTED_MEDIA_TYPE)
                : null;
    }

    private static boolean isOne(List<String> values, Pattern form) {
        return values.size() == 1 && form.matcher(values.getFirst()).matches();
    }

    private static boolean hasBody(HttpHeaders headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
