package io.canbao.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells requests apart by who asks and what: method, address and body. Nobody opens with a key of somebody else what they may not see. */
@Singleton
final class RequestHashes {
    private final ObjectMapper mapper;

    RequestHashes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** SHA-256 in hexadecimal digits. Two bodies that were read alike, and differ in blanks or in the order of their fields only, are one. */
    String of(String who, HttpRequest<?> request, Object form) {
        String asked =
                String.join("\n", who, request.getMethodName(), request.getUri().toString(), sorted(form));
        return HexFormat.of().formatHex(sha256(asked));
    }

    /** A body as it goes out. */
    String json(Object body) {
        return written(mapper.writer(), body);
    }

    private String sorted(Object form) {
        Object plain = mapper.convertValue(form, Object.class);
        return written(mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS), plain);
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a form or a view that is no JSON", impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
