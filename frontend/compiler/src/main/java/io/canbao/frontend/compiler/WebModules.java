package io.canbao.frontend.compiler;

import io.canbao.frontend.javascript.WebJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The modules that sources may import by a bare name, each a file of a WebJar on the class path.
 *
 * <p>They are declared as {@code name = webjar/path/inside.js} for all entries, or as {@code entry/name = …} for one of them; the version is the
 * one on the class path. {@code name = ./file.js} is a file beside the declarations, which imports nothing: what stands in for a module that a
 * WebJar wants and no page needs.
 */
public final class WebModules {
    private static final Pattern BARE_IMPORT = Pattern.compile("\\b(from|import)\\s*([\"'])([@\\w][\\w@./-]*)\\2");

    private static final String BESIDE = "./";

    private final Map<String, String> places;
    private final Map<String, String> given;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<Object>, Map<String, String>> linked = new HashMap<>();

    private WebModules(Map<String, String> places, Map<String, String> given) {
        this.places = Map.copyOf(places);
        this.given = Map.copyOf(given);
    }

    /** Reads the declarations, a properties file. */
    public static WebModules read(Path declarations) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(declarations)) {
            properties.load(reader);
        }
        var places = new HashMap<String, String>();
        var own = new HashMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            var place = properties.getProperty(name);
            if (place.startsWith(BESIDE)) {
                own.put(name, Files.readString(declarations.resolveSibling(place.substring(BESIDE.length()))));
            } else {
                places.put(name, place);
            }
        }
        return new WebModules(places, own);
    }

    /** The same and one more, which imports nothing and is no WebJar's. */
    public WebModules with(String name, String text) {
        var more = new HashMap<>(given);
        more.put(name, text);
        return new WebModules(places, more);
    }

    /** The name of the file that stands for a bare name in an entry, with its version; empty if it is not declared for that entry. */
    Optional<String> findFileName(String entry, String name) {
        return given.containsKey(name)
                ? Optional.of(fileName(name) + ".js")
                : place(entry, name).map(place -> fileName(name, webJar(place)));
    }

    /** The named modules and whatever they import themselves, by their file names, ready to stand in one folder. */
    Map<String, String> files(String entry, Set<String> names) {
        return linked.computeIfAbsent(List.of(entry, Set.copyOf(names)), _ -> link(entry, names));
    }

    private Map<String, String> link(String entry, Set<String> names) {
        var files = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(names);
        while (!waiting.isEmpty()) {
            var name = waiting.remove();
            var file = getFileName(entry, name);
            if (!files.containsKey(file)) {
                var text = text(entry, name);
                waiting.addAll(importsOf(text));
                files.put(
                        file,
                        BARE_IMPORT
                                .matcher(text)
                                .replaceAll(bare -> bare.group(1) + "\"./" + getFileName(entry, bare.group(3)) + "\""));
            }
        }
        return files;
    }

    /** Whether a file was made small by who published it, so that trying again would take long and come to nothing. */
    boolean isSmall(String entry, String file) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().contains(".min."))
                .map(each -> each.getKey().replaceFirst("^" + Pattern.quote(entry + "/"), ""))
                .anyMatch(name -> findFileName(entry, name).filter(file::equals).isPresent());
    }

    private static List<String> importsOf(String text) {
        return BARE_IMPORT.matcher(text).results().map(bare -> bare.group(3)).toList();
    }

    private Optional<String> place(String entry, String name) {
        return Optional.ofNullable(places.getOrDefault(entry + "/" + name, places.get(name)));
    }

    private String getFileName(String entry, String name) {
        return findFileName(entry, name)
                .orElseThrow(() -> new IllegalStateException("No module declared for %s in %s".formatted(name, entry)));
    }

    private String text(String entry, String name) {
        var own = given.get(name);
        return own == null ? texts.computeIfAbsent(place(entry, name).orElseThrow(), WebModules::text) : own;
    }

    private static WebJar webJar(String place) {
        return WebJar.of(place.substring(0, place.indexOf('/')));
    }

    private static String text(String place) {
        return webJar(place).text(place.substring(place.indexOf('/') + 1));
    }

    private static String fileName(String name, WebJar webJar) {
        return fileName(name) + "-" + webJar.version() + ".js";
    }

    private static String fileName(String name) {
        return name.replace("@", "").replace('/', '-');
    }
}
