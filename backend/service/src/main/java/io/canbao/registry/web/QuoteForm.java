package io.canbao.registry.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.http.HttpError;
import io.canbao.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked for somebody on the roll, and what no file says. */
@Introspected
@Schema(name = "ResidentQuoteForm")
record QuoteForm(
        @Schema(description = "Insurance year", example = "2025") @Nullable
        Integer year,

        @Schema(description = "Today unless told", example = "2025-03-10") @Nullable
        String payDate,

        @Nullable String tier,
        @Nullable String channel,
        @Nullable String residence,
        @Nullable List<String> evidence,
        @Nullable Map<String, Object> events,
        @Nullable List<String> products,
        @Nullable Map<String, String> choices,
        @Nullable Map<String, Object> facts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws ProblemException INVALID_PARAMETER */
    int requiredYear() {
        if (year == null || year < 1900 || year > 2999) {
            throw invalid("year", "YEAR");
        }
        return year;
    }

    /** @throws ProblemException INVALID_PARAMETER */
    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(payDate).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw invalid("payDate", "YYYY-MM-DD");
        }
    }

    private static ProblemException invalid(String parameter, String allowed) {
        return new ProblemException(HttpError.INVALID_PARAMETER)
                .with("parameter", parameter)
                .with("allowed", allowed);
    }

    /** Facts as the public quote takes them; what was left out stays out. */
    ObjectNode besides() {
        ObjectNode told = JSON.createObjectNode();
        put(told, "tier", tier);
        put(told, "channel", channel);
        put(told, "residence", residence);
        put(told, "evidence", evidence);
        put(told, "events", events);
        put(told, "products", products);
        put(told, "choices", choices);
        put(told, "facts", facts);
        return told;
    }

    private static void put(ObjectNode told, String name, @Nullable Object value) {
        if (value != null) {
            told.set(name, JSON.valueToTree(value));
        }
    }
}
