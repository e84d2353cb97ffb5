package io.canbao.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of the pages. Browsers keep them and ask each time whether they changed, by their content and not by their
 * date, which is the same in every reproducible build; what has a hash in its name, or in that of its folder, never changes and is not
 * asked for again. {@code /990101} leads to the page of that county.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.STATIC_FILES)
final class StaticFiles {
    private static final Pattern HASHED = Pattern.compile(".*[.-][0-9a-f]{8,}(\\.[a-z0-9]+|/.*)");

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** A county's short address, for posters: its division code. */
    private static final Pattern COUNTY = Pattern.compile("/(\\d{6})/?");

    private final StaticFileIndex index;

    StaticFiles(StaticFileIndex index) {
        this.index = index;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return null;
        }
        String path = request.getPath();
        Matcher county = COUNTY.matcher(path);
        if (county.matches()) {
            return HttpResponse.temporaryRedirect(URI.create("/#/" + county.group(1)));
        }
        if (index.isFolder(path)) {
            return HttpResponse.permanentRedirect(URI.create(path + "/"));
        }
        return index.find(path).map(file -> answer(request, path, file)).orElse(null);
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, String path, StaticFile file) {
        if (EntityTag.isHeldBy(request, file.tag())) {
            return described(HttpResponse.notModified(), path, file);
        }
        boolean zipped = file.compresses() && acceptsGzip(request);
        MutableHttpResponse<byte[]> response =
                HttpResponse.ok(file.content(zipped)).contentType(file.type());
        return described(zipped ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response, path, file);
    }

    /** What holds for a file also when the browser has kept it: "not modified" replaces the headers that were kept with it. */
    private static HttpResponse<?> described(MutableHttpResponse<?> response, String path, StaticFile file) {
        boolean constant = HASHED.matcher(path).matches();
        response.header(HttpHeaders.ETAG, file.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, constant ? "public, max-age=31536000, immutable" : "no-cache");
        return constant ? response : response.header(CONTENT_SECURITY_POLICY, StaticFile.CONTENT_SECURITY_POLICY);
    }

    private static boolean acceptsGzip(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
