package io.canbao.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All kinds of records that counties have, and how a record becomes a line. */
@Singleton
final class Kinds {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<CountyRecords<?>> all;

    Kinds(Collection<CountyRecords<?>> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(CountyRecords::place))
                .toList();
        requireDistinct(CountyRecords::name);
        requireDistinct(CountyRecords::place);
    }

    /** Two of a name would overwrite each other's file; two in one place would come in another order each time. */
    private void requireDistinct(Function<CountyRecords<?>, Object> what) {
        Map<Object, CountyRecords<?>> seen = new HashMap<>();
        for (CountyRecords<?> kind : all) {
            CountyRecords<?> other = seen.put(what.apply(kind), kind);
            if (other != null) {
                throw new IllegalStateException("%s and %s are both %s"
                        .formatted(other.getClass().getName(), kind.getClass().getName(), what.apply(kind)));
            }
        }
    }

    /** In the order in which they are written and read. */
    List<CountyRecords<?>> all() {
        return all;
    }

    /** Writes all records of a kind, and says what was written. */
    <L extends Record> ArchivedFile write(CountyRecords<L> kind, CountyCode county, OutputStream out) {
        Digesting digesting = new Digesting(out);
        kind.each(county, line -> {
            try {
                JSON.writeValue(digesting, line);
                digesting.endLine();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return digesting.file(kind.name());
    }
}
