package io.canbao.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;

/**
 * How bodies become forms: of an object, and of nothing else. Left to itself the reader takes a number or a text for the first field of a form, the only element
 * of a list for the form itself, and null for an element of a list, which no form expects; its fields are of {@link FieldsOfForms}.
 */
@Singleton
final class FormsAreObjects extends SimpleModule {
    private static final long serialVersionUID = 1L;

    FormsAreObjects() {
        super("canbao-forms");
        setDeserializerModifier(new Strict());
        addDeserializer(String.class, new OfWholeCharacters());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializationProblemHandler(new FieldsOfForms());
    }

    /** Half of a character, which JSON can write and no database keep, is no text. */
    private static final class OfWholeCharacters extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser body, DeserializationContext context) throws IOException {
            String text = super.deserialize(body, context);
            if (text != null && text.codePoints().anyMatch(OfWholeCharacters::isHalf)) {
                context.reportInputMismatch(String.class, "a text has whole characters");
            }
            return text;
        }

        private static boolean isHalf(int codePoint) {
            return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
        }
    }

    private static final class Strict extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription form, JsonDeserializer<?> reader) {
            return form.getBeanClass().isAnnotationPresent(Introspected.class) ? new OfObject(reader) : reader;
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription list, JsonDeserializer<?> reader) {
            return type.getContentType().isJavaLangObject() ? reader : new WithoutNull(reader);
        }
    }

    private static final class OfObject extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        OfObject(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new OfObject(reader);
        }

        @Override
        public Object deserialize(JsonParser body, DeserializationContext context) throws IOException {
            if (!body.hasToken(JsonToken.START_OBJECT)) {
                return context.reportInputMismatch(handledType(), "a form is an object");
            }
            return FieldsOfForms.of(body, context, () -> super.deserialize(body, context));
        }
    }

    private static final class WithoutNull extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        WithoutNull(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new WithoutNull(reader);
        }

        @Override
        public Object deserialize(JsonParser body, DeserializationContext context) throws IOException {
            Object list = super.deserialize(body, context);
            int at = 0;
            for (Object element : (Collection<?>) list) {
                if (element == null) {
                    throw JsonMappingException.wrapWithPath(
                            JsonMappingException.from(body, "nothing stands in a list"), list, at);
                }
                at++;
            }
            return list;
        }
    }
}
