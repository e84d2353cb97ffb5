package io.canbao.enrollment.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.problem.FormFaults;
import io.canbao.registry.WrittenDay;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is to be enrolled, and what no file says. */
@Introspected
@Schema(name = "EnrollmentForm")
record EnrollmentForm(
        @Schema(description = "Id of the file") @Nullable String resident,

        @Schema(description = "Insurance year", example = "2025") @Nullable
        Integer year,

        @Schema(
                description = "Day of a payment that is recorded later; today unless told, never in the future",
                example = "2024-11-01")
        @Nullable
        String payDate,

        @Schema(description = "Needed where the policy has several", example = "tier1") @Nullable
        String tier,

        @Nullable List<String> evidence,
        @Nullable String residence,
        @Nullable Map<String, Object> events,
        @Nullable List<String> products,
        @Nullable Map<String, String> choices,
        @Nullable Map<String, Object> facts,

        @Schema(description = "no-cover: the person agrees to pay though no covered day is left") @Nullable
        List<String> acknowledge) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Wanted wanted(LocalDate today) {
        FormFaults faults = new FormFaults();
        if (resident == null || resident.isBlank()) {
            faults.tell("/resident", EnrollmentError.RESIDENT_REQUIRED);
        }
        int told = YearForm.read(year, faults);
        Optional<LocalDate> day = Optional.ofNullable(payDate).flatMap(WrittenDay::read);
        if (payDate != null && day.isEmpty()) {
            faults.tell("/payDate", EnrollmentError.DAY_REQUIRED);
        } else if (day.filter(today::isBefore).isPresent()) {
            faults.tell("/payDate", EnrollmentError.DAY_IN_FUTURE);
        }
        faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
        Application application = new Application(Optional.ofNullable(tier).orElse(""), besides(), agrees(acknowledge));
        return new Wanted(Optional.ofNullable(resident).orElse(""), told, day.orElse(today), application);
    }

    /** The same for a year. */
    EnrollmentForm in(@Nullable Integer other) {
        return new EnrollmentForm(
                resident, other, payDate, tier, evidence, residence, events, products, choices, facts, acknowledge);
    }

    private static boolean agrees(@Nullable List<String> acknowledge) {
        return acknowledge != null && acknowledge.contains("no-cover");
    }

    private ObjectNode besides() {
        ObjectNode told = JSON.createObjectNode();
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
