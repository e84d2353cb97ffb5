package io.canbao.frontend.javascript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A WebJar on the class path: a JavaScript library as a Maven artifact.
 *
 * @param name its artifact id
 * @param version the one on the class path
 */
public record WebJar(String name, String version) {
    private static final List<String> GROUPS = List.of("org.webjars.npm", "org.webjars");
    private static final Map<String, WebJar> FOUND = new ConcurrentHashMap<>();

    /**
     * Finds it by its artifact id.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    public static WebJar of(String name) {
        return FOUND.computeIfAbsent(name, WebJar::find);
    }

    private static WebJar find(String name) {
        return GROUPS.stream()
                .map(group -> ClassPath.find("META-INF/maven/%s/%s/pom.properties".formatted(group, name)))
                .flatMap(Optional::stream)
                .flatMap(String::lines)
                .filter(line -> line.startsWith("version="))
                .findFirst()
                .map(line -> new WebJar(name, line.substring("version=".length())))
                .orElseThrow(() -> new IllegalStateException("No WebJar %s on the class path".formatted(name)));
    }

    /** The text of one of its files. */
    public String text(String path) {
        return ClassPath.get("META-INF/resources/webjars/%s/%s/%s".formatted(name, version, path));
    }
}
