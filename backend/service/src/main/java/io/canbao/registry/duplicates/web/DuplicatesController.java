package io.canbao.registry.duplicates.web;

import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.registry.Resident;
import io.canbao.registry.duplicates.DecideDuplicates;
import io.canbao.registry.duplicates.DecideDuplicates.Likely;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Files that are likely of one person, for a person to decide. */
@Controller("/api/v1/counties/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
@Tag(name = "registry")
final class DuplicatesController {
    private static final Listing<LikelyView> LIKELY = Listing.<LikelyView>of("likely-duplicates", "key.otherId")
            .column("at", new Text("发现时间", "at"), LikelyView::at)
            .column("name", new Text("姓名", "name"), line -> line.first().name())
            .column(
                    "birthDate",
                    new Text("出生日期", "birthDate"),
                    line -> line.first().birthDate())
            .column(
                    "firstNumber",
                    new Text("证件号码一", "firstNumber"),
                    line -> line.first().idNumber())
            .column(
                    "firstUnit",
                    new Text("单位一", "firstUnit"),
                    line -> line.first().unit())
            .column(
                    "secondNumber",
                    new Text("证件号码二", "secondNumber"),
                    line -> line.second().idNumber())
            .column(
                    "secondUnit",
                    new Text("单位二", "secondUnit"),
                    line -> line.second().unit())
            .sortedBy("at", "flaggedAt");

    private final DecideDuplicates decide;
    private final Lists lists;

    DuplicatesController(DecideDuplicates decide, Lists lists) {
        this.decide = decide;
        this.lists = lists;
    }

    @Get(
            value = "/duplicates",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listLikelyDuplicates",
            summary =
                    "Pairs of files with the same name and birth date and other numbers, of which nobody has said what they are")
    HttpResponse<ListPage<LikelyView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                LIKELY, request, query -> decide.list(scope, query.pageable()).map(LikelyView::of));
    }

    @Get("/residents/{id}/duplicates")
    @Operation(
            operationId = "getLikelyDuplicates",
            summary = "Files that are likely of the same person",
            description = "RESIDENT_NOT_FOUND")
    List<NamesakeView> of(@Parameter(hidden = true) CountyScope scope, String id) {
        return decide.of(scope, id).stream().map(NamesakeView::of).toList();
    }

    @Post("/residents/{id}/duplicates/{other}/dismissal")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "dismissLikelyDuplicate",
            summary = "The two files are of two people; nobody is asked again",
            description = "RESIDENT_NOT_FOUND, NO_DUPLICATE")
    void dismiss(@Parameter(hidden = true) CountyScope scope, String id, String other) {
        decide.dismiss(scope, id, other);
    }

    /** A pair. */
    @Schema(name = "LikelyDuplicate")
    record LikelyView(NamesakeView first, NamesakeView second, Instant at) {
        static LikelyView of(Likely pair) {
            return new LikelyView(NamesakeView.of(pair.first()), NamesakeView.of(pair.second()), pair.at());
        }
    }

    /** One of the two. */
    @Schema(name = "Namesake")
    record NamesakeView(
            String id,

            @Schema(description = "Masked", example = "990***********1234")
            String idNumber,

            String name,
            LocalDate birthDate,
            String unit) {
        static NamesakeView of(Resident resident) {
            Resident.Particulars person = resident.particulars();
            return new NamesakeView(
                    resident.id().value(),
                    person.papers().masked(),
                    person.name(),
                    person.birthDate(),
                    person.unit().value());
        }
    }
}
