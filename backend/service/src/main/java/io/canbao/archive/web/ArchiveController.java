package io.canbao.archive.web;

import io.canbao.archive.ArchiveError;
import io.canbao.archive.ExportCounty;
import io.canbao.archive.ImportCounty;
import io.canbao.archive.RemoveCounty;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.OneMoment;
import io.canbao.http.Upload;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counties that come and go as files. */
@Controller("/api/v1/platform/counties")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo(Role.PLATFORM_OPERATOR)
@Tag(name = "platform")
final class ArchiveController {
    private static final String ZIP = "application/zip";

    private final ExportCounty export;
    private final ImportCounty importCounty;
    private final RemoveCounty removeCounty;
    private final OneMoment oneMoment;
    private final IdempotentAnswers answers;

    ArchiveController(
            ExportCounty export,
            ImportCounty importCounty,
            RemoveCounty removeCounty,
            OneMoment oneMoment,
            IdempotentAnswers answers) {
        this.export = export;
        this.importCounty = importCounty;
        this.removeCounty = removeCounty;
        this.oneMoment = oneMoment;
        this.answers = answers;
    }

    @Get(value = "/{county}/export", produces = ZIP)
    @Operation(
            operationId = "exportCounty",
            summary = "All that the platform keeps of a county, as one zip without anybody's secrets",
            description = "UNKNOWN_COUNTY, COUNTY_REMOVED. Files of lines of JSON, and a manifest with their digests.")
    HttpResponse<InputStream> export(@Parameter(hidden = true) CountyScope scope, CountyCode county) {
        export.announce(scope, county);
        return HttpResponse.ok(oneMoment.written(out -> export.write(county, out)))
                .contentType(ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + county + ".zip\"");
    }

    @Post("/imports")
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "importCounty",
            summary = "Take a county in from such a zip, whole or not at all",
            description =
                    "ARCHIVE_DAMAGED with what is wrong where, ARCHIVE_TOO_LARGE, COUNTY_EXISTS, COUNTY_REMOVED, USERNAME_TAKEN")
    HttpResponse<ImportedView> importArchive(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body InputStream body) {
        try (Upload upload = Upload.of(body)) {
            return answers.once(
                    request,
                    scope.county(),
                    key,
                    upload.sha256(),
                    () -> HttpResponse.created(ImportedView.of(importCounty.read(scope, upload.file()))));
        }
    }

    @Post("/{county}/removal")
    @Operation(
            operationId = "removeCounty",
            summary = "Take a county off the platform; its trail stays",
            description = "UNKNOWN_COUNTY, CONFIRMATION_DIFFERS, WRONG_STATUS")
    RemovedView remove(@Parameter(hidden = true) CountyScope scope, CountyCode county, @Body RemovalForm form) {
        if (!county.value().equals(form.confirm())) {
            throw new ProblemException(ArchiveError.CONFIRMATION_DIFFERS);
        }
        return new RemovedView(county.value(), "removed", removeCounty.remove(scope, county));
    }

    /** That it is really meant. */
    @Introspected
    @Schema(name = "RemovalForm")
    record RemovalForm(
            @Schema(description = "The county's code", example = "990101") @Nullable
            String confirm) {}

    /** A county that left. */
    @Schema(name = "RemovedCounty")
    record RemovedView(
            String code,
            String status,

            @Schema(description = "How many records of each kind were taken away; what is only ever added to stays")
            Map<String, Long> removed) {}

    /** A county that was taken in. */
    @Schema(name = "ImportedCounty")
    record ImportedView(
            String code,

            @Schema(description = "As the archive had them, and as they are stored")
            List<FileView> files,

            @Schema(description = "Of its admins; everybody else is invited by these")
            List<InvitationView> invitations) {

        static ImportedView of(ImportCounty.Imported imported) {
            return new ImportedView(
                    imported.county().value(),
                    imported.files().stream()
                            .map(file -> new FileView(file.kind(), file.lines(), file.sha256()))
                            .toList(),
                    imported.invitations().entrySet().stream()
                            .map(entry -> new InvitationView(
                                    entry.getKey(),
                                    entry.getValue().token(),
                                    entry.getValue().expiresAt()))
                            .toList());
        }
    }

    /** A kind of records. */
    @Schema(name = "ArchivedFile")
    record FileView(@Schema(example = "units") String kind, long lines, String sha256) {}

    /** What an admin is sent. */
    @Schema(name = "AdminInvitation")
    record InvitationView(
            String username,

            @Schema(description = "Shown once; accepted with POST /invitations/{token}")
            String token,

            Instant expiresAt) {}
}
