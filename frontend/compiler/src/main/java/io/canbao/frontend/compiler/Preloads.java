package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a page all modules that its scripts import, at once. A browser that found them one behind the other would wait a round trip for each
 * step, seconds on a slow line. What is imported on demand is left out.
 */
final class Preloads {
    private static final Pattern SCRIPT =
            Pattern.compile("([ \\t]*)<script type=\"module\" src=\"\\./([^\"]+)\"></script>");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*[\"'](\\.[^\"']+)[\"']");

    private final Path folder;

    /** For compiled modules in the folder. */
    Preloads(Path folder) {
        this.folder = folder;
    }

    /** Completes the text of a page whose place is told from the folder. */
    String addTo(Path page, String text) throws IOException {
        var script = SCRIPT.matcher(text);
        var found = new LinkedHashSet<Path>();
        while (script.find()) {
            found.addAll(importedBy(page.resolveSibling(script.group(2)).normalize()));
        }
        var home = folder.resolve(page).resolveSibling(".").normalize();
        return SCRIPT.matcher(text).replaceFirst(first -> links(found, first.group(1), home) + first.group());
    }

    private String links(Set<Path> modules, String indent, Path home) {
        var links = new StringBuilder();
        for (var module : modules) {
            var address = home.relativize(folder.resolve(module)).toString().replace('\\', '/');
            links.append("%s<link rel=\"modulepreload\" href=\"./%s\">%n".formatted(indent, address));
        }
        return links.toString();
    }

    /** All modules behind one, without itself. */
    private Set<Path> importedBy(Path first) throws IOException {
        var found = new LinkedHashSet<>(List.of(first));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            var module = open.remove();
            imports(module).filter(found::add).forEach(open::add);
        }
        found.remove(first);
        return found;
    }

    private Stream<Path> imports(Path module) throws IOException {
        var file = folder.resolve(module);
        if (!Files.isRegularFile(file)) {
            return Stream.empty();
        }
        return IMPORT.matcher(Files.readString(file))
                .results()
                .map(each -> module.resolveSibling(each.group(1)).normalize());
    }
}
