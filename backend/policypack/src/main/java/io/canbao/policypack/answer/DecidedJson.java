package io.canbao.policypack.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.canbao.rules.Money;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Figure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers without words as the JSON that is stored with an enrollment, and back. Fields are named as the records of
 * {@link Decided} name them, so that renaming one of those breaks what is stored: a test reads an answer of each release.
 * Amounts have two decimals, days and periods are as ISO 8601 writes them; a figure without a value is null, or
 * {@code "unspecified"} where the text leaves it open.
 */
public final class DecidedJson {

    private static final String UNSPECIFIED = "unspecified";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, new Written<>())
                    .addDeserializer(Money.class, new Parsed<>(Money::parse))
                    .addSerializer(LocalDate.class, new Written<>())
                    .addDeserializer(LocalDate.class, new Parsed<>(LocalDate::parse))
                    .addSerializer(Period.class, new Written<>())
                    .addDeserializer(Period.class, new Parsed<>(Period::parse))
                    .addSerializer(Figure.class, new FigureWriter())
                    .addDeserializer(Figure.class, new FigureReader(null)))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private DecidedJson() {}

    /** An answer as it is stored; equal answers are equal texts. */
    public static String write(Decided decided) {
        try {
            return JSON.writeValueAsString(decided);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a stored answer.
     *
     * @throws IllegalArgumentException if {@link #write} did not write it
     */
    public static Decided read(String json) {
        try {
            return JSON.treeToValue(EarlierAnswers.completed(JSON.readTree(json)), Decided.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a stored answer", e);
        }
    }

    /**
     * Whether an answer decides all that a stored one decides. An answer of an earlier release says less; what it does not say is not
     * compared, and neither is what it found worth asking.
     *
     * @param stored as {@link #write} wrote it, in this release or before
     */
    public static boolean repeats(Decided answer, String stored) {
        try {
            return EarlierAnswers.says(JSON.readTree(write(answer)), JSON.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a stored answer", e);
        }
    }

    /** Writes a value as its text. */
    private static final class Written<T> extends JsonSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    /** Reads a value from its text. */
    private static final class Parsed<T> extends JsonDeserializer<T> {

        private final Function<String, T> parse;

        Parsed(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            try {
                return parse.apply(text);
            } catch (RuntimeException unreadable) {
                throw context.weirdStringException(text, handledType(), unreadable.getMessage());
            }
        }
    }

    /** Writes the value, null or {@code "unspecified"}. */
    @SuppressWarnings("rawtypes")
    private static final class FigureWriter extends JsonSerializer<Figure> {

        @Override
        public void serialize(Figure figure, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch ((Figure<?>) figure) {
                case Figure.Known<?>(Object value) -> provider.defaultSerializeValue(value, json);
                case Figure.Absent<?>() -> json.writeNull();
                case Figure.Unspecified<?>() -> json.writeString(UNSPECIFIED);
            }
        }
    }

    /** Reads a figure whose values are of the type that the record names. */
    @SuppressWarnings("rawtypes")
    private static final class FigureReader extends JsonDeserializer<Figure> implements ContextualDeserializer {

        private final @Nullable JavaType type;

        FigureReader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new FigureReader(context.getContextualType().containedType(0));
        }

        @Override
        public Figure getNullValue(DeserializationContext context) {
            return new Figure.Absent<>();
        }

        @Override
        public Figure deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return UNSPECIFIED.equals(json.getValueAsString())
                    ? new Figure.Unspecified<>()
                    : new Figure.Known<>(context.readValue(json, type));
        }
    }
}
