package io.canbao.policy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.Objects;

/** Names of regions as columns hold them, {@code {"zh": …, "en": …}}, and what else is kept as JSON. */
final class Names {
    /** The level of a region that is a tenant. */
    static final String COUNTY = "county";

    /** The level of a region that is none. */
    static final String LAYER = "layer";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Names() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws RuntimeException where it is no name in both languages */
    static Text one(String json) {
        return whole(read(json, new TypeReference<>() {}));
    }

    /** @throws RuntimeException where one of them is no name in both languages */
    static List<Text> list(String json) {
        List<Text> names = read(json, new TypeReference<>() {});
        names.forEach(Names::whole);
        return names;
    }

    private static Text whole(Text name) {
        if (Objects.requireNonNull(name.zh()).isBlank()
                || Objects.requireNonNull(name.en()).isBlank()) {
            throw new IllegalStateException("no name");
        }
        return name;
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("not what was stored: " + json, damaged);
        }
    }
}
