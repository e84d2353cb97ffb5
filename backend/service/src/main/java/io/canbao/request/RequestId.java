package io.canbao.request;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one request: in its answer's header, in its problem, in every line of the log and in the trail.
 *
 * @param value at most 64 letters, digits, dots, hyphens and underscores
 */
public record RequestId(String value) {
    /** The header that brings it and that answers with it. */
    public static final String HEADER = "X-Request-Id";

    /** Under which name lines of the log carry it. */
    public static final String LOG_KEY = "request";

    private static final HexFormat HEX = HexFormat.of();
    private static final String ATTRIBUTE = "canbao.request-id";
    private static final Pattern HEXADECIMAL =
            Pattern.compile("[0-9a-fA-F]{16,32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?!.*\\d{6})[A-Za-z0-9._-]{0,63}");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{16,}");

    /** The request's; one that no filter has seen gets one now. */
    public static RequestId of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestId.class).orElseGet(() -> keep(request));
    }

    /**
     * What somebody in front of us named the request, if that is a name and cannot be the number of a person or a telephone: it is
     * written to the log. A new one otherwise.
     */
    static RequestId takenOrMade(@Nullable String given) {
        return given != null && isName(given) ? new RequestId(given) : made();
    }

    private static boolean isName(String given) {
        return NAME.matcher(given).matches()
                || (HEXADECIMAL.matcher(given).matches()
                        && !IDENTITY_NUMBER.matcher(given).matches());
    }

    private static RequestId keep(HttpRequest<?> request) {
        RequestId id = takenOrMade(request.getHeaders().get(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** 32 hexadecimal digits: distinct, not secret. */
    private static RequestId made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new RequestId(HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong()));
    }

    @Override
    public String toString() {
        return value;
    }
}
