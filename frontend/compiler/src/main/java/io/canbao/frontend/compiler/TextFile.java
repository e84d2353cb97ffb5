package io.canbao.frontend.compiler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Texts of a page in one language: a JSON tree of texts in a file {@code zh.json} or {@code NAME-zh.json}.
 *
 * @param texts by their dotted keys
 */
record TextFile(Path path, String language, Map<String, Text> texts) {
    private static final Pattern NAME = Pattern.compile("((?:.*-)?)([a-z]{2})\\.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * One text.
     *
     * @param line where it stands in the file
     * @param placeholders the names in braces that are filled in
     */
    record Text(int line, Set<String> placeholders) {}

    /** The language that a file's name says; empty if it holds no texts. */
    static Optional<String> languageOf(Path path) {
        var name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Optional.of(name.group(2)) : Optional.empty();
    }

    /** The file that holds the same texts in another language. */
    static Path inLanguage(Path path, String language) {
        var name = NAME.matcher(path.getFileName().toString());
        return path.resolveSibling(name.replaceFirst("$1" + language + ".json"));
    }

    /**
     * Reads it.
     *
     * @throws JsonParseException with the line, if it is no JSON
     */
    static TextFile read(Path path, String json) throws IOException {
        var texts = new LinkedHashMap<String, Text>();
        try (var parser = JSON.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    var key = parser.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .substring(1)
                            .replace('/', '.');
                    texts.put(key, new Text(parser.currentTokenLocation().getLineNr(), placeholders(parser.getText())));
                }
            }
        }
        return new TextFile(path, languageOf(path).orElseThrow(), texts);
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }
}
