package io.canbao.registry.corrections.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.registry.Resident;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.registry.corrections.DecideCorrection;
import io.canbao.registry.corrections.FindCorrections;
import io.canbao.registry.corrections.FindCorrections.Shown;
import io.canbao.registry.corrections.ProposeCorrection;
import io.canbao.registry.corrections.WrittenCorrection;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrections of files that people in the field propose, and those who keep the roll decide about. */
@Controller("/api/v1/counties/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "registry")
final class CorrectionsController {
    private static final Listing<CorrectionLine> CORRECTIONS = Listing.<CorrectionLine>of(
                    "corrections", "key.correctionId")
            .column("at", new Text("提出时间", "at"), CorrectionLine::at)
            .column("name", new Text("姓名", "name"), CorrectionLine::name)
            .column("unit", new Text("村社区", "unit"), CorrectionLine::unit)
            .column("fields", new Text("更正项目", "fields"), line -> String.join(" ", line.fields()))
            .column("by", new Text("提出人", "by"), CorrectionLine::by)
            .column("state", new Text("状态", "state"), CorrectionLine::state)
            .column("decidedBy", new Text("处理人", "decidedBy"), CorrectionLine::decidedBy)
            .column("decidedAt", new Text("处理时间", "decidedAt"), CorrectionLine::decidedAt)
            .column("reason", new Text("不采纳理由", "reason"), CorrectionLine::reason)
            .sortedBy("at", "proposedAt")
            .sortedBy("unit", "unitCode")
            .sortedBy("by", "proposedBy")
            .sortedBy("state", "state")
            .sortedBy("decidedAt", "decidedAt")
            .filteredBy("state", "unit");

    private final FindCorrections find;
    private final ProposeCorrection propose;
    private final DecideCorrection decide;
    private final Lists lists;
    private final IdempotentAnswers answers;

    CorrectionsController(
            FindCorrections find,
            ProposeCorrection propose,
            DecideCorrection decide,
            Lists lists,
            IdempotentAnswers answers) {
        this.find = find;
        this.propose = propose;
        this.decide = decide;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(
            value = "/corrections",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "listCorrections",
            summary = "Proposed corrections by state and unit: all for those who keep the roll, an agent's own",
            description = "state is open, accepted, refused or withdrawn. As a file for Accept: text/csv")
    HttpResponse<ListPage<CorrectionLine>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                CORRECTIONS,
                request,
                query -> find.list(
                                scope,
                                query.filter("unit"),
                                query.choice("state", List.of(State.values()), State::code),
                                query.pageable())
                        .map(CorrectionLine::of));
    }

    @Get("/corrections/{id}")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "getCorrection",
            summary =
                    "A proposed correction with what the file said then and says now; leaves a line in the trail. An agent"
                            + " sees their own, without the file where the person has left their units",
            description = "CORRECTION_NOT_FOUND")
    HttpResponse<CorrectionView> one(@Parameter(hidden = true) CountyScope scope, String id) {
        return shown(find.read(scope, id));
    }

    @Get("/residents/{id}/corrections")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "getOpenCorrections",
            summary = "The proposed corrections of a file that wait; an agent's own",
            description = "RESIDENT_NOT_FOUND")
    List<CorrectionView> of(@Parameter(hidden = true) CountyScope scope, String id) {
        return find.open(scope, id).stream().map(CorrectionView::of).toList();
    }

    @Post("/residents/{id}/corrections")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "proposeCorrection",
            summary = "Propose that a file says something else; the file stays as it is until somebody accepts it",
            description =
                    "RESIDENT_NOT_FOUND, RESIDENT_MERGED, RESIDENT_DEAD, CORRECTION_OPEN with the id of one's own that waits,"
                            + " INVALID_CORRECTION with all that is wrong, NOTHING_PROPOSED")
    HttpResponse<CorrectionView> propose(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body CorrectionForm form) {
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> shown(propose.propose(scope, id, form.written())).status(HttpStatus.CREATED));
    }

    @Post("/corrections/{id}/acceptance")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "acceptCorrection",
            summary = "Write what was proposed into the file, all of it or the fields that are named",
            description =
                    "If-Match with the revision of the file. CORRECTION_NOT_FOUND, CORRECTION_DECIDED, RESIDENT_MERGED,"
                            + " RESIDENT_DEAD, CORRECTION_CONFLICTS with fields where the file has changed since and none is"
                            + " named, INVALID_CORRECTION, INVALID_RESIDENT")
    HttpResponse<CorrectionView> accept(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body @Nullable AcceptanceForm form) {
        AcceptanceForm told = form == null ? new AcceptanceForm(null) : form;
        return answers.once(request, scope.county(), key, told, () -> {
            Shown seen = find.get(scope, id);
            seen.correction().requireOpen();
            preconditions.requireMatch(tag(seen), CorrectionView.of(seen));
            return shown(decide.accept(scope, seen, told.fields()).orElseThrow(() -> {
                Shown now = find.get(scope, id);
                return Preconditions.changed(tag(now), CorrectionView.of(now));
            }));
        });
    }

    @Post("/corrections/{id}/refusal")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "refuseCorrection",
            summary = "The file stays as it is, for a reason that the proposer is told",
            description = "CORRECTION_NOT_FOUND, CORRECTION_DECIDED, INVALID_CORRECTION without a reason")
    HttpResponse<CorrectionView> refuse(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body RefusalForm form) {
        return answers.once(request, scope.county(), key, form, () -> shown(decide.refuse(scope, id, form.reason())));
    }

    @Post("/corrections/{id}/withdrawal")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Take a proposal of one's own back",
            description = "CORRECTION_NOT_FOUND, CORRECTION_DECIDED")
    HttpResponse<CorrectionView> withdraw(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(request, scope.county(), key, "", () -> shown(propose.withdraw(scope, id)));
    }

    private static MutableHttpResponse<CorrectionView> shown(Shown shown) {
        return HttpResponse.ok(CorrectionView.of(shown)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Of the file: what was proposed does not change. */
    private static ETag tag(Shown shown) {
        return ETag.of(shown.file().map(Resident::revision).orElse(0));
    }

    /** What a file should say; what is left out stays as it is. */
    @Introspected
    @Schema(name = "CorrectionForm")
    record CorrectionForm(
            @Nullable String name,
            @Nullable String birthDate,

            @Schema(description = "Code or Chinese name", example = "v2") @Nullable
            String unit,

            @Nullable String phone,
            @Nullable String diedOn,

            @Schema(description = "How the proposer knows, at most 500 characters") @Nullable
            String note) {
        WrittenCorrection written() {
            return new WrittenCorrection(name, birthDate, unit, phone, diedOn, note);
        }
    }

    /** What of it is accepted. */
    @Introspected
    @Schema(name = "CorrectionAcceptanceForm")
    record AcceptanceForm(
            @Schema(description = "name, birthDate, unit, phone, diedOn; all that is proposed unless told") @Nullable
            List<String> fields) {}

    /** Why it is not. */
    @Introspected
    @Schema(name = "CorrectionRefusalForm")
    record RefusalForm(
            @Schema(description = "At most 400 characters") @Nullable
            String reason) {}
}
