package io.canbao.policypack.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a {@link Tree} as JSON: the same tree always gives the same text. */
public final class TreeWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private TreeWriter() {}

    /** The JSON text of a tree, on one line without spaces. */
    public static String json(Tree tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes a tree where a value may stand. */
    public static void write(Tree tree, JsonGenerator generator) throws IOException {
        switch (tree) {
            case Tree.Mapping mapping -> {
                generator.writeStartObject();
                for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
                    generator.writeFieldName(entry.getKey());
                    write(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case Tree.Sequence sequence -> {
                generator.writeStartArray();
                for (Tree item : sequence.items()) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            case Tree.Scalar scalar -> write(scalar, generator);
        }
    }

    private static void write(Tree.Scalar scalar, JsonGenerator generator) throws IOException {
        String text = scalar.text();
        if (scalar.isNull()) {
            generator.writeNull();
        } else if (!scalar.quoted() && (text.equals("true") || text.equals("false"))) {
            generator.writeBoolean(text.equals("true"));
        } else if (!scalar.quoted() && WHOLE_NUMBER.matcher(text).matches()) {
            generator.writeNumber(Long.parseLong(text));
        } else {
            generator.writeString(text);
        }
    }
}
