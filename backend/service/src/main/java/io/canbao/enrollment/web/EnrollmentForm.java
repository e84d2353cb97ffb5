package io.canbao.enrollment.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.problem.FormFaults;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
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

    Wanted wanted() {
        FormFaults faults = new FormFaults();
        if (resident == null || resident.isBlank()) {
            faults.tell("/resident", EnrollmentError.RESIDENT_REQUIRED);
        }
        int told = YearForm.read(year, faults);
        faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
        Application application = new Application(Optional.ofNullable(tier).orElse(""), besides(), agrees(acknowledge));
        return new Wanted(Optional.ofNullable(resident).orElse(""), told, application);
    }

    /** The same for a year. */
    EnrollmentForm in(@Nullable Integer other) {
        return new EnrollmentForm(
                resident, other, tier, evidence, residence, events, products, choices, facts, acknowledge);
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
