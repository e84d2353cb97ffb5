package io.canbao.registry.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.MergeResidents;
import io.canbao.registry.QuoteResident;
import io.canbao.registry.RecordLife;
import io.canbao.registry.Resident;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to people on the roll, and what they would pay. Each answers with the file as it is then. */
@Controller("/api/v1/counties/{code}/residents/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "registry")
final class ResidentLifeController {
    private final FindResidents find;
    private final RecordLife life;
    private final MergeResidents merging;
    private final QuoteResident quoting;
    private final IdempotentAnswers answers;

    ResidentLifeController(
            FindResidents find,
            RecordLife life,
            MergeResidents merging,
            QuoteResident quoting,
            IdempotentAnswers answers) {
        this.find = find;
        this.life = life;
        this.merging = merging;
        this.quoting = quoting;
        this.answers = answers;
    }

    @Post("/categories")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "recordCategory",
            summary = "Record an identity; the same one from the same day with another last day changes that day",
            description = "INVALID_RESIDENT, CATEGORY_HELD, RESIDENT_MERGED, RESIDENT_NOT_FOUND")
    HttpResponse<ResidentFileView> category(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body CategoryForm form) {
        return added(request, scope, id, key, form, resident -> {
            life.recognise(scope, resident, form.id(), form.recognisedOn(), form.endedOn());
            return Optional.of(resident);
        });
    }

    @Post("/moves")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "recordMove",
            summary = "Somebody moves to another unit",
            description = "INVALID_RESIDENT, RESIDENT_MERGED, RESIDENT_NOT_FOUND")
    HttpResponse<ResidentFileView> move(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body MoveForm form) {
        return added(request, scope, id, key, form, resident -> life.move(scope, resident, form.unit(), form.on()));
    }

    @Post("/death")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "recordDeath",
            summary = "Somebody died",
            description = "INVALID_RESIDENT, RESIDENT_DEAD, RESIDENT_MERGED, RESIDENT_NOT_FOUND")
    HttpResponse<ResidentFileView> death(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body DeathForm form) {
        return added(request, scope, id, key, form, resident -> life.die(scope, resident, form.on()));
    }

    @Post("/death/revocation")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "revokeDeath",
            summary = "A death was recorded by mistake: covers that ended with it go on",
            description =
                    "INVALID_RESIDENT, RESIDENT_LIVES, RESIDENT_MERGED, RESIDENT_NOT_FOUND; DEATH_SETTLED with the enrollments that were withdrawn because of it")
    HttpResponse<ResidentFileView> revokeDeath(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body RevocationForm form) {
        return added(request, scope, id, key, form, resident -> life.revokeDeath(scope, resident, form.reason()));
    }

    @Post("/reasons")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "recordReason",
            summary = "Why somebody is not enrolled in a year, in place of what was said before",
            description =
                    "employee-cover, covered-elsewhere, student-elsewhere, military, in-custody, moved-away, dead,"
                            + " not-found, unwilling, other. INVALID_RESIDENT, RESIDENT_MERGED, RESIDENT_NOT_FOUND")
    HttpResponse<ResidentFileView> reason(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ReasonForm form) {
        return added(request, scope, id, key, form, resident -> {
            life.explain(scope, resident, form.year(), form.reason());
            return Optional.of(resident);
        });
    }

    @Post("/merge")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "mergeResidents",
            summary = "This file is of the same person as another one, which stands for it from now on",
            description =
                    "INVALID_RESIDENT, RESIDENT_MERGED, RESIDENT_NOT_FOUND, BOTH_ENROLLED with year and enrollments")
    HttpResponse<ResidentFileView> merge(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body MergeForm form) {
        return added(
                request,
                scope,
                id,
                key,
                form,
                resident -> merging.merge(
                        scope, resident, Optional.ofNullable(form.into()).orElse("")));
    }

    @Post("/separation")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "separateResidents",
            summary = "Take a merge back",
            description = "NOT_MERGED, RESIDENT_NOT_FOUND, RESIDENT_MERGED")
    HttpResponse<ResidentFileView> separate(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return added(request, scope, id, key, "", resident -> merging.separate(scope, resident));
    }

    private HttpResponse<ResidentFileView> added(
            HttpRequest<?> request,
            CountyScope scope,
            String id,
            @Nullable IdempotencyKey key,
            Object form,
            Function<Resident, Optional<Resident>> effect) {
        return answers.once(request, scope.county(), key, form, () -> {
            Resident after = effect.apply(find.get(scope, id)).orElseThrow(() -> overtaken(find.get(scope, id)));
            return ResidentsController.shown(find.file(after)).status(HttpStatus.CREATED);
        });
    }

    private ProblemException overtaken(Resident now) {
        return Preconditions.changed(ETag.of(now.revision()), ResidentFileView.of(find.file(now)));
    }

    @Post("/quote")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "quoteResident",
            summary = "The public quote from what the file says, and from what is told besides",
            description =
                    "The year's policy in force; payDate is today unless told. Besides them the body takes tier, channel,"
                            + " residence, evidence, events, products, choices and facts as the public quote does."
                            + " RESIDENT_NOT_FOUND, NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT, INVALID_FACTS")
    @ApiResponse(
            responseCode = "200",
            description = "As the public quote",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/Quote")))
    HttpResponse<byte[]> quote(
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) Language language,
            @Body QuoteForm form) {
        byte[] quote = quoting.quote(scope, id, form.requiredYear(), form.day(), form.besides(), language);
        return JsonAnswer.personal(quote, language);
    }

    /** An identity. */
    @Introspected
    @Schema(name = "CategoryForm")
    record CategoryForm(
            @Schema(description = "Id or Chinese name", example = "subsistence") @Nullable
            String id,

            @Schema(description = "Left out for long ago") @Nullable
            String recognisedOn,

            @Schema(description = "The last day on which it holds") @Nullable
            String endedOn) {}

    /** A move. */
    @Introspected
    @Schema(name = "MoveForm")
    record MoveForm(@Nullable String unit, @Nullable String on) {}

    /** A death. */
    @Introspected
    @Schema(name = "DeathForm")
    record DeathForm(@Nullable String on) {}

    /** Why a death is taken back. */
    @Introspected
    @Schema(name = "DeathRevocationForm")
    record RevocationForm(@Nullable String reason) {}

    /** Why somebody is not enrolled. */
    @Introspected
    @Schema(name = "ReasonForm")
    record ReasonForm(@Nullable Integer year, @Nullable String reason) {}

    /** The file that stands for another one. */
    @Introspected
    @Schema(name = "MergeForm")
    record MergeForm(@Nullable String into) {}
}
