package io.canbao.doubts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.doubts.Doubt;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That somebody does not believe an answer, with both. */
@MappedEntity("answer_doubt")
record DoubtRow(
        @EmbeddedId DoubtKey key,
        int insuranceYear,
        LocalDate toldOn,
        String facts,
        String answer,
        @Nullable String doneBy) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DoubtRow of(Doubt doubt, Doubt.Subject subject) {
        return new DoubtRow(
                new DoubtKey(doubt.county(), doubt.code()),
                doubt.year(),
                doubt.toldOn(),
                subject.facts().toString(),
                subject.answer().toString(),
                doubt.doneBy().orElse(null));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("a doubt that is no JSON", spoilt);
        }
    }

    Doubt.Subject subject() {
        return new Doubt.Subject(read(facts), read(answer));
    }
}
