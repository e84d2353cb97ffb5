package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The HTML of an entry's page: what it names, and its text with other addresses. */
final class Page {
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|\\son\\w+=");
    private static final Pattern ADDRESS = Pattern.compile("\\b(src|href)=\"(\\.{1,2}/[^\"]+)\"");
    private static final Pattern START =
            Pattern.compile("([ \\t]*)<script type=\"module\" src=\"(\\.{1,2}/[^\"]+)\"></script>");

    private final Path path;
    private final String text;

    private Page(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    static Page read(Path path, Sources sources) throws IOException {
        return new Page(path, sources.text(path));
    }

    /** The module that it starts. */
    Optional<Path> start() {
        var start = START.matcher(text);
        return start.find() ? Optional.of(source(start.group(2))) : Optional.empty();
    }

    /** The sources that it names, its start among them. */
    List<Path> named() {
        return ADDRESS.matcher(text)
                .results()
                .map(each -> source(each.group(2)))
                .distinct()
                .toList();
    }

    private Path source(String address) {
        return path.resolveSibling(address).normalize();
    }

    List<Fault> faults(Path folder) {
        var faults = new ArrayList<Fault>();
        var inline = INLINE_SCRIPT.matcher(text);
        while (inline.find()) {
            var line = 1 + (int) text.substring(0, inline.start()).lines().count();
            faults.add(new Fault(
                    folder.resolve(path),
                    line,
                    0,
                    "a script inside the page would be refused by its Content-Security-Policy"));
        }
        if (start().isEmpty()) {
            faults.add(new Fault(folder.resolve(path), 0, 0, "starts no module"));
        }
        return faults;
    }

    /**
     * The page as it is served.
     *
     * <p>It tells all modules that its start needs at once: a browser that found them one behind the other would wait a round trip for each step,
     * seconds on a slow line.
     *
     * @param needed the files of these modules
     * @param addresses gives the address of a source's file
     */
    String served(List<String> needed, UnaryOperator<String> addresses) {
        var links = new StringBuilder();
        var start = START.matcher(text);
        var indent = start.find() ? start.group(1) : "";
        for (var module : needed) {
            links.append("%s<link rel=\"modulepreload\" href=\"%s\">\n".formatted(indent, addresses.apply(module)));
        }
        var moved = ADDRESS.matcher(text)
                .replaceAll(each -> each.group(1) + "=\"" + addresses.apply(Folder.unix(source(each.group(2)))) + "\"");
        return START.matcher(moved).replaceFirst(first -> links + first.group());
    }
}
