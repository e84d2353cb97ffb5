package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules that sources may import by a bare name, each a file of a WebJar on the class path.
 *
 * <p>They are declared as {@code name = webjar/path/inside.js}; the version is the one on the class path.
 */
final class WebModules {
    private static final List<String> GROUPS = List.of("org.webjars.npm", "org.webjars");
    private static final Pattern BARE_IMPORT = Pattern.compile("\\b(from|import)\\s*([\"'])([^\"'./][^\"']*)\\2");

    private final Map<String, String> places;

    private WebModules(Map<String, String> places) {
        this.places = places;
    }

    static WebModules read(Path declarations) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(declarations)) {
            properties.load(reader);
        }
        return new WebModules(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty)));
    }

    /** The file name that stands for a bare name, with its version; empty if nobody declared it. */
    Optional<String> findFileName(String name) {
        return Optional.ofNullable(places.get(name))
                .map(place -> name.replace("@", "").replace('/', '-') + "-" + version(webJar(place)) + ".js");
    }

    /** Writes the named modules and whatever they import themselves. */
    void copy(Collection<String> names, Path folder) throws IOException {
        Files.createDirectories(folder);
        var waiting = new ArrayDeque<>(names);
        var written = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var name = waiting.remove();
            if (written.add(name)) {
                var text = text(name);
                BARE_IMPORT.matcher(text).results().forEach(bare -> waiting.add(bare.group(3)));
                Files.writeString(
                        folder.resolve(getFileName(name)),
                        BARE_IMPORT
                                .matcher(text)
                                .replaceAll(bare -> bare.group(1) + "\"./" + getFileName(bare.group(3)) + "\""));
            }
        }
    }

    private String getFileName(String name) {
        return findFileName(name).orElseThrow(() -> new IllegalStateException("No module declared for " + name));
    }

    private String text(String name) {
        var place = places.getOrDefault(name, "");
        var inside = place.substring(place.indexOf('/') + 1);
        var path = "META-INF/resources/webjars/%s/%s/%s".formatted(webJar(place), version(webJar(place)), inside);
        return ClassPath.find(path)
                .orElseThrow(() -> new IllegalStateException("No %s on the class path".formatted(path)));
    }

    private static String webJar(String place) {
        return place.substring(0, place.indexOf('/'));
    }

    static String version(String webJar) {
        return GROUPS.stream()
                .map(group -> ClassPath.find("META-INF/maven/%s/%s/pom.properties".formatted(group, webJar)))
                .flatMap(Optional::stream)
                .flatMap(String::lines)
                .filter(line -> line.startsWith("version="))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No WebJar %s on the class path".formatted(webJar)))
                .substring("version=".length());
    }
}
