package io.canbao.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * All files that may be served, by their path: those in the class path's {@code pages} folders. What is not listed at the start
 * does not exist, so no path that a caller makes up reaches the class path.
 */
@Singleton
final class StaticFileIndex {
    private static final String FOLDER = "pages/";
    private static final String INDEX = "index.html";

    private final Map<String, URL> sources = new HashMap<>();
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    StaticFileIndex() {
        try {
            for (URL folder : folders()) {
                listed(folder).forEach(this::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of a path; of a path that ends with a slash, the page of that folder. */
    Optional<StaticFile> find(String path) {
        String name = path.endsWith("/") ? path + INDEX : path;
        return Optional.ofNullable(sources.get(name))
                .map(source -> files.computeIfAbsent(name, unread -> StaticFile.read(name, source)));
    }

    /** Whether the path lacks nothing but its final slash. */
    boolean isFolder(String path) {
        return sources.containsKey(path + "/" + INDEX);
    }

    private void add(String path, URL source) {
        sources.putIfAbsent("/" + path, source);
    }

    private static List<URL> folders() throws IOException {
        ClassLoader loader = StaticFileIndex.class.getClassLoader();
        return java.util.Collections.list(loader.getResources(FOLDER));
    }

    private static Map<String, URL> listed(URL folder) throws IOException {
        return folder.openConnection() instanceof JarURLConnection archive ? inArchive(archive) : inFolder(folder);
    }

    private static Map<String, URL> inArchive(JarURLConnection archive) throws IOException {
        archive.setUseCaches(false);
        Map<String, URL> found = new HashMap<>();
        try (JarFile jar = archive.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    URI source = URI.create("jar:" + archive.getJarFileURL() + "!/" + entry.getName());
                    found.put(entry.getName().substring(FOLDER.length()), source.toURL());
                }
            }
        }
        return found;
    }

    private static Map<String, URL> inFolder(URL folder) throws IOException {
        Map<String, URL> found = new HashMap<>();
        Path root = Path.of(URI.create(folder.toString()));
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                found.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        file.toUri().toURL());
            }
        }
        return found;
    }
}
