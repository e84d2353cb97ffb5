package io.canbao.frontend.javascript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads text from the class path. */
public final class ClassPath {
    private ClassPath() {}

    public static Optional<String> find(String path) {
        try (var stream = ClassPath.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The text that must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static String get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("No %s on the class path".formatted(path)));
    }
}
