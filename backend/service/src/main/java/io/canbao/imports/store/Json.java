package io.canbao.imports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.imports.Cell;
import io.canbao.imports.Chunk.RowFault;
import io.canbao.imports.Heading;
import java.util.List;

/** How headings, rows and faults stand in their columns. */
final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("it is made of texts and numbers", impossible);
        }
    }

    static Heading heading(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<List<Cell>> rows(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<RowFault> faults(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an import cannot be read", damaged);
        }
    }
}
