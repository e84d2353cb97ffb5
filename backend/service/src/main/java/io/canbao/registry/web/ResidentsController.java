package io.canbao.registry.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Papers;
import io.canbao.registry.RegisterResident;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentFile;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is on a county's roll. A collector sees the people of their units. */
@Controller("/api/v1/counties/{code}/residents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "registry")
final class ResidentsController {
    /** Who may have numbers and telephones of a whole list. */
    private static final Set<Role> KEEPERS = Set.of(Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN);

    private static final Listing<ResidentLine> WHOLE = residents(
                    line -> line.file().particulars().papers().number())
            .column(
                    "phone",
                    new Text("手机号码", "phone"),
                    line -> line.file().particulars().phone().orElse(null));
    private static final Listing<ResidentLine> MASKED = residents(ResidentLine::idNumber);

    private final FindResidents find;
    private final RegisterResident register;
    private final Lists lists;
    private final IdempotentAnswers answers;

    ResidentsController(FindResidents find, RegisterResident register, Lists lists, IdempotentAnswers answers) {
        this.find = find;
        this.register = register;
        this.lists = lists;
        this.answers = answers;
    }

    /** Titled as an import names its columns: a file that is read in again changes nothing. */
    private static Listing<ResidentLine> residents(Function<ResidentLine, @Nullable Object> number) {
        return Listing.<ResidentLine>of("residents", "key.residentId")
                .column("idKind", new Text("证件类型", "idKind"), ResidentLine::idKind)
                .column("idNumber", new Text("证件号码", "idNumber"), number)
                .column("name", new Text("姓名", "name"), ResidentLine::name)
                .column("birthDate", new Text("出生日期", "birthDate"), ResidentLine::birthDate)
                .column("sex", new Text("性别", "sex"), ResidentLine::sex)
                .column("unit", new Text("村社区", "unit"), ResidentLine::unit)
                .column("household", new Text("户号", "household"), ResidentLine::household)
                .column("group", new Text("人员类别", "group"), ResidentLine::group)
                .sortedBy("name", "name")
                .sortedBy("birthDate", "birthDate")
                .sortedBy("unit", "unitCode")
                .sortedBy("household", "household")
                .filteredBy("unit", "category", "household", "notEnrolled", "renewal", "identityEndsBy");
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "listResidents",
            summary =
                    "People on the roll, by unit, identity, household, or a year for which no cover is known (notEnrolled), of those insured the year before (renewal), or whose identity ends by a day (identityEndsBy)",
            description = "As a file for Accept: text/csv, with whole numbers for those who keep the roll")
    HttpResponse<ListPage<ResidentLine>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        boolean keeper = scope.roles().stream().anyMatch(KEEPERS::contains);
        Listing<ResidentLine> listing = keeper ? WHOLE : MASKED;
        FindResidents.Asked asked = asked(Lists.asked(listing, request));
        if (Lists.wantsFile(request)) {
            find.announceFile(scope, asked, keeper);
        } else {
            find.announcePage(scope);
        }
        return lists.answer(
                listing,
                request,
                query -> find.list(scope, asked(query), query.pageable()).map(ResidentLine::of));
    }

    private static FindResidents.Asked asked(ListQuery query) {
        return new FindResidents.Asked(
                query.filter("unit"),
                query.filter("category"),
                query.filter("household"),
                query.year("notEnrolled"),
                query.year("renewal"),
                OptionalInt.empty(),
                query.day("identityEndsBy"));
    }

    @Post
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "registerResident",
            summary = "Put somebody on the roll",
            description = "INVALID_RESIDENT with all that is wrong; RESIDENT_EXISTS with the id of the file")
    HttpResponse<ResidentLine> register(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ResidentForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Resident resident = register.register(scope, form.written());
            return HttpResponse.created(ResidentLine.of(resident))
                    .header(HttpHeaders.ETAG, ETag.of(resident.revision()).header());
        });
    }

    @Post("/search")
    @Status(HttpStatus.OK)
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "searchResidents",
            summary = "Somebody of a whole number in any form, or all whose name begins so",
            description = "INVALID_RESIDENT. Nothing of it stands in an address.")
    ListPage<ResidentLine> search(@Parameter(hidden = true) CountyScope scope, @Body SearchForm form) {
        return ListPage.of(find.search(scope, form.q(), form.part()).map(ResidentLine::of));
    }

    @Get("/{id}")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "getResident",
            summary = "The whole file of a person with its timeline; leaves a line in the trail",
            description = "RESIDENT_NOT_FOUND")
    HttpResponse<ResidentFileView> file(@Parameter(hidden = true) CountyScope scope, String id) {
        return shown(find.read(scope, id));
    }

    @Put("/{id}")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "correctResident",
            summary = "Say what a person is in place of what the file says",
            description = "If-Match. INVALID_RESIDENT with all that is wrong, RESIDENT_EXISTS, RESIDENT_MERGED")
    HttpResponse<ResidentFileView> correct(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Body ResidentForm form) {
        return answers.once(request, scope.county(), null, form, () -> {
            Resident before = find.get(scope, id);
            preconditions.requireMatch(ETag.of(before.revision()), ResidentFileView.of(find.file(before)));
            return register.correct(scope, before, form.written())
                    .map(after -> shown(find.file(after)))
                    .orElseThrow(() -> overtaken(find.get(scope, id)));
        });
    }

    private ProblemException overtaken(Resident now) {
        return Preconditions.changed(ETag.of(now.revision()), ResidentFileView.of(find.file(now)));
    }

    static MutableHttpResponse<ResidentFileView> shown(ResidentFile file) {
        return HttpResponse.ok(ResidentFileView.of(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, ETag.of(file.resident().revision()).header());
    }

    @Post("/{id}/number")
    @Status(HttpStatus.OK)
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER})
    @Operation(
            operationId = "readIdNumber",
            summary = "A person's number in full; leaves a line in the trail",
            description = "RESIDENT_NOT_FOUND")
    NumberView number(@Parameter(hidden = true) CountyScope scope, String id) {
        Papers papers = find.readPapers(scope, id);
        return new NumberView(papers.kind().code(), papers.number());
    }

    /** Whom somebody looks for. */
    @Introspected
    @Schema(name = "ResidentSearch")
    record SearchForm(
            @Schema(description = "A whole number, or the beginning of a name") @Nullable
            String q,

            @Nullable Integer page,

            @Schema(description = "At most 100; 50 unless told") @Nullable
            Integer size) {
        private static final int USUAL_SIZE = 50;
        private static final int MOST = 100;
        private static final int LAST_PAGE = 10_000;

        Pageable part() {
            int index = page == null ? 0 : Math.clamp(page, 1, LAST_PAGE) - 1;
            int most = size == null ? USUAL_SIZE : Math.clamp(size, 1, MOST);
            return Pageable.from(index, most, Sort.of(Sort.Order.asc("name"), Sort.Order.asc("key.residentId")));
        }
    }

    /** A number in full. */
    @Schema(name = "IdNumber")
    record NumberView(String idKind, String idNumber) {}
}
