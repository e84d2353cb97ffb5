package io.canbao.http;

import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file of the pages, read once. */
final class StaticFile {
    /** What a page may load: what lies here; no inline code, no inline styles, no eval. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
                    + " 'none'";

    private final MediaType type;
    private final byte[] content;
    private final byte[] zipped;
    private final String tag;

    private StaticFile(String path, byte[] content) {
        this.type = type(path);
        this.content = content;
        this.zipped = zipped(content);
        this.tag = EntityTag.of(content);
    }

    static StaticFile read(String path, URL source) {
        try (InputStream stream = source.openStream()) {
            return new StaticFile(path, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    MediaType type() {
        return type;
    }

    /** The file, compressed or as it is. */
    byte[] content(boolean compressed) {
        return compressed ? zipped : content;
    }

    /** Whether compressing it makes it smaller. */
    boolean compresses() {
        return zipped.length < content.length;
    }

    /** Changes with the content, whatever the time stamps in archives say. */
    String tag() {
        return tag;
    }

    private static MediaType type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> new MediaType("text/html;charset=utf-8");
            case "js", "mjs" -> new MediaType("text/javascript;charset=utf-8");
            case "css" -> new MediaType("text/css;charset=utf-8");
            case "json", "map" -> MediaType.APPLICATION_JSON_TYPE;
            case "webmanifest" -> new MediaType("application/manifest+json");
            case "yaml", "yml" -> new MediaType("application/yaml;charset=utf-8");
            case "svg" -> MediaType.IMAGE_SVG_TYPE;
            case "png" -> MediaType.IMAGE_PNG_TYPE;
            case "ico" -> new MediaType("image/x-icon");
            case "woff2" -> new MediaType("font/woff2");
            case "txt" -> new MediaType("text/plain;charset=utf-8");
            default -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
        };
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new BestGzip(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Compresses once for many readers, so as well as it can. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
