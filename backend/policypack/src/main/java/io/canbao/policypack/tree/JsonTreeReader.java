package io.canbao.policypack.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.canbao.policypack.finding.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads again what {@link TreeWriter} wrote, many times as fast as {@link TreeReader} and without its care for what authors do: all of
 * it stands at its top, since nobody edits a stored document, and of a key that is there twice the last value counts.
 */
public final class JsonTreeReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final Mark mark;
    private final JsonParser parser;

    private JsonTreeReader(Mark mark, JsonParser parser) {
        this.mark = mark;
        this.parser = parser;
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException
     *             if it is not one JSON document
     */
    public static Tree read(String file, String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            Tree tree = new JsonTreeReader(Mark.top(file), parser).tree(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("a second document");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private Tree tree(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return mapping();
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence();
        }
        if (token == null || !token.isScalarValue()) {
            throw new IllegalArgumentException("not a whole document");
        }
        return new Tree.Scalar(parser.getText(), token == JsonToken.VALUE_STRING, mark);
    }

    private Tree mapping() throws IOException {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            entries.put(key, tree(parser.nextToken()));
        }
        return new Tree.Mapping(entries, mark);
    }

    private Tree sequence() throws IOException {
        List<Tree> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(tree(token));
        }
        return new Tree.Sequence(items, mark);
    }
}
