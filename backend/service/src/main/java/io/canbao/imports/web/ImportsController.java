package io.canbao.imports.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.OneMoment;
import io.canbao.http.Upload;
import io.canbao.imports.BringFile;
import io.canbao.imports.Column;
import io.canbao.imports.Import;
import io.canbao.imports.Import.State;
import io.canbao.imports.ImportError;
import io.canbao.imports.ImportKind;
import io.canbao.imports.ImportKinds;
import io.canbao.imports.Imports;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that bring what a county keeps: checked, confirmed, taken in. Whoever brings a kind of file sees those of that kind; officers and the admin see all. */
@Controller("/api/v1/counties/{code}/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "imports")
final class ImportsController {
    private static final Listing<ImportView> IMPORTS = Listing.<ImportView>of("imports", "key.importId")
            .column("at", new Text("时间", "at"), ImportView::at)
            .column("kind", new Text("类型", "kind"), ImportView::kind)
            .column("state", new Text("状态", "state"), ImportView::state)
            .column("rows", new Text("行数", "rows"), ImportView::rows)
            .column("new", new Text("新增", "new"), ImportView::added)
            .column("changed", new Text("变更", "changed"), ImportView::changed)
            .column("same", new Text("无变化", "same"), ImportView::same)
            .column("rejected", new Text("未通过", "rejected"), ImportView::rejected)
            .column("done", new Text("已导入", "done"), ImportView::done)
            .column("by", new Text("操作人", "by"), ImportView::by)
            .sortedBy("at", "requestedAt")
            .sortedBy("kind", "kind")
            .sortedBy("state", "state")
            .filteredBy("state", "kind");

    /** They are shown, and downloaded in the form in which they came. */
    private static final Listing<RejectedRowView> REJECTED = Listing.<RejectedRowView>of("rejected-rows", "row")
            .column("row", new Text("行号", "row"), RejectedRowView::row);

    private final BringFile files;
    private final ImportKinds kinds;
    private final Imports imports;
    private final Lists lists;
    private final OneMoment oneMoment;
    private final IdempotentAnswers answers;

    ImportsController(
            BringFile files,
            ImportKinds kinds,
            Imports imports,
            Lists lists,
            OneMoment oneMoment,
            IdempotentAnswers answers) {
        this.files = files;
        this.kinds = kinds;
        this.imports = imports;
        this.lists = lists;
        this.oneMoment = oneMoment;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "listImports",
            summary = "The files that a county brought, of a kind and a state where one is asked for",
            description = "IMPORT_KIND_UNKNOWN. As a file for Accept: text/csv")
    HttpResponse<ListPage<ImportView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                IMPORTS,
                request,
                query -> imports.list(
                                scope.county(),
                                kinds.shownTo(scope, query.filter("kind")),
                                query.choice("state", List.of(State.values()), State::code),
                                query.pageable())
                        .map(this::view));
    }

    @Post
    @Consumes(MediaType.ALL)
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "bringFile",
            summary = "Bring a file (CSV or XLSX) to be checked: residents, categories, history, units, payments",
            description =
                    "IMPORT_KIND_UNKNOWN, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LONG, COLUMN_MISSING, COLUMN_TWICE."
                            + " An empty cell leaves what is there as it is.")
    HttpResponse<ImportView> bring(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @QueryValue @Nullable String kind,
            @Body @Nullable InputStream body) {
        if (body == null) {
            throw new ProblemException(ImportError.FILE_EMPTY);
        }
        try (Upload upload = Upload.of(body)) {
            // Only now: what is left unread would stand before the next request of the connection.
            ImportKind known = kinds.get(kind);
            return accepted(request, scope, key, upload.sha256(), () -> files.bring(scope, known, upload.file()));
        }
    }

    @Get("/{id}")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(operationId = "getImport", summary = "How far a file is", description = "IMPORT_NOT_FOUND")
    ImportView one(@Parameter(hidden = true) CountyScope scope, String id) {
        return view(files.get(scope, id));
    }

    @Post("/{id}/confirmation")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "confirmImport",
            summary = "Have a checked file taken in; rows that were rejected stay out",
            description = "IMPORT_NOT_FOUND, IMPORT_NOT_WAITING")
    HttpResponse<ImportView> confirm(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return accepted(request, scope, key, "", () -> files.confirm(scope, id));
    }

    @Post("/{id}/cancellation")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "cancelImport",
            summary = "Nobody wants the file any more; what was taken in stays",
            description = "IMPORT_NOT_FOUND, IMPORT_ENDED")
    HttpResponse<ImportView> cancel(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(request, scope.county(), key, "", () -> HttpResponse.ok(view(files.cancel(scope, id))));
    }

    @Get(value = "/{id}/rejected", produces = Lists.CSV)
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "getRejectedRows",
            summary = "The rows that are not taken in, as they came, with a column that says why",
            description = "IMPORT_NOT_FOUND")
    HttpResponse<InputStream> rejected(
            @Parameter(hidden = true) CountyScope scope, String id, @Parameter(hidden = true) Language language) {
        return file("rejected.csv", oneMoment.written(rejected(files.get(scope, id), language)::write));
    }

    @Get("/{id}/rejected/rows")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "listRejectedRows",
            summary = "The rows that are not taken in, each with what is wrong with which cell",
            description = "IMPORT_NOT_FOUND")
    HttpResponse<ListPage<RejectedRowView>> rejectedRows(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) Language language) {
        Import of = files.get(scope, id);
        return lists.answer(REJECTED, request, query -> {
            Pageable part = query.pageable();
            List<RejectedRowView> rows = rejected(of, language).page(part.getOffset(), part.getSize());
            return Page.of(rows, part, (long) of.counts().rejected());
        });
    }

    private RejectedRows rejected(Import of, Language language) {
        return new RejectedRows(imports, of, kinds.get(of.kind()), language);
    }

    @Get(
            value = "/template",
            produces = {Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.ASSESSOR})
    @Operation(
            operationId = "getImportTemplate",
            summary = "A file of a kind without rows, to be filled in: CSV, or a workbook where one is accepted",
            description = "IMPORT_KIND_UNKNOWN")
    HttpResponse<InputStream> template(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope, @QueryValue @Nullable String kind) {
        List<Text> titles = kinds.get(kind).columns().stream().map(Column::name).toList();
        return lists.blank(kind + "-template", titles, request);
    }

    private static HttpResponse<InputStream> file(String name, InputStream content) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** Does something that a job goes on with, once for a key. */
    private HttpResponse<ImportView> accepted(
            HttpRequest<?> request,
            CountyScope scope,
            @Nullable IdempotencyKey key,
            String body,
            Supplier<Import> move) {
        return answers.once(
                request,
                scope.county(),
                key,
                body,
                () -> HttpResponse.accepted().body(view(move.get())));
    }

    private ImportView view(Import shown) {
        List<Column> columns = kinds.get(shown.kind()).columns();
        return ImportView.of(shown, columns);
    }
}
