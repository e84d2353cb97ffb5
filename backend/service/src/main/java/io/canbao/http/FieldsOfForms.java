package io.canbao.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.canbao.problem.CommonError;
import io.canbao.problem.FormFault;
import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * That each field of a form is one that the form has, stands there once, and is of its kind. Left to itself the reader passes over what it does not know and takes the last of two, so that
 * {@code parnet} takes a unit's parent away.
 */
final class FieldsOfForms extends DeserializationProblemHandler {

    /** Reads the form whose object begins where the body stands. */
    interface Reading {
        Object read() throws IOException;
    }

    /** What is known of a body while it is read. */
    private static final class Read {
        private final List<FormFault> unknown = new ArrayList<>();
        private JsonPointer form = JsonPointer.empty();
    }

    /** Tells a field that a form does not have, and goes on: all of them are told at once. */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser body, JsonDeserializer<?> reader, Object form, String field)
            throws IOException {
        Class<?> type = form instanceof Class<?> itself ? itself : form.getClass();
        if (!type.isAnnotationPresent(Introspected.class) || !(context.getAttribute(Read.class) instanceof Read read)) {
            return false;
        }
        read.unknown.add(new FormFault(read.form.appendProperty(field).toString(), CommonError.UNKNOWN_FIELD));
        body.skipChildren();
        return true;
    }

    /**
     * What a reader makes of a form, be it the body or a part of it.
     *
     * @throws ProblemException INVALID_BODY with the fields that are wrong
     */
    static Object of(JsonParser body, DeserializationContext context, Reading reading) throws IOException {
        if (context.getAttribute(Read.class) instanceof Read read) {
            JsonPointer outer = read.form;
            read.form = body.getParsingContext().getParent().pathAsPointer();
            Object form = reading.read();
            read.form = outer;
            return form;
        }
        Read read = new Read();
        context.setAttribute(Read.class, read);
        body.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        Object form;
        try {
            form = reading.read();
        } catch (JsonProcessingException wrong) {
            throw refused(body, wrong);
        }
        if (!read.unknown.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_BODY).withFaults(read.unknown);
        }
        return form;
    }

    private static ProblemException refused(JsonParser body, JsonProcessingException wrong)
            throws JsonProcessingException {
        JsonProcessingException first = innermost(wrong);
        if (first instanceof JsonParseException unreadable) {
            if (!unreadable.getOriginalMessage().startsWith("Duplicate field")) {
                throw wrong;
            }
            return refused(body.getParsingContext().pathAsPointer(), CommonError.DUPLICATE_FIELD);
        }
        return refused(place(wrong), CommonError.INVALID_VALUE);
    }

    private static ProblemException refused(JsonPointer place, CommonError reason) {
        return new ProblemException(CommonError.INVALID_BODY)
                .withFaults(List.of(new FormFault(place.toString(), reason)));
    }

    private static JsonPointer place(JsonProcessingException wrong) {
        JsonPointer place = JsonPointer.empty();
        if (wrong instanceof JsonMappingException mapped) {
            for (JsonMappingException.Reference step : mapped.getPath()) {
                place = step.getFieldName() == null
                        ? place.appendIndex(step.getIndex())
                        : place.appendProperty(step.getFieldName());
            }
        }
        return place;
    }

    private static JsonProcessingException innermost(JsonProcessingException wrong) {
        return wrong.getCause() instanceof JsonProcessingException inner ? innermost(inner) : wrong;
    }
}
