package io.canbao.audit.web;

import io.canbao.audit.ActorNames;
import io.canbao.audit.Search;
import io.canbao.audit.Trails;
import io.canbao.http.ChangedFields;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.function.Function;

/** The trail, for those who look over everybody's shoulder. */
@Controller("/api/v1/counties/{code}/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.AUDITOR, Role.COUNTY_ADMIN})
@Tag(name = "audit")
final class AuditController {
    private static final Listing<AuditLineView> LINES = Listing.<AuditLineView>of("audit", "key.entryId")
            .column("at", new Text("时间", "at"), AuditLineView::at)
            .column("actor", new Text("操作人", "actor"), AuditLineView::actor)
            .column("actorName", new Text("姓名", "name"), AuditLineView::actorName)
            .column("from", new Text("来源地址", "from"), AuditLineView::from)
            .column("request", new Text("请求编号", "request"), AuditLineView::request)
            .column("action", new Text("操作", "action"), AuditLineView::action)
            .column("subject", new Text("对象", "subject"), AuditLineView::subject)
            .column("changes", new Text("变更内容", "changes"), line -> new ChangedFields(line.before(), line.after()))
            .column("sealed", new Text("已封存", "sealed"), AuditLineView::sealed)
            .sortedBy("at", "recordedAt")
            .sortedBy("actor", "actor")
            .sortedBy("action", "action")
            .sortedBy("subject", "subject")
            .filteredBy("from", "until", "actor", "action", "subject");

    private final Trails trails;
    private final ActorNames names;
    private final Lists lists;

    AuditController(Trails trails, ActorNames names, Lists lists) {
        this.trails = trails;
        this.names = names;
        this.lists = lists;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listAudit",
            summary = "Who did what, when, from where; as a file for Accept: text/csv",
            description =
                    "from and until are days of Asia/Shanghai, of which until is the last, or instants; actor is a username, action what was done, such as unit.added, subject the beginning of one, such as unit/. NOT_A_TIME")
    HttpResponse<ListPage<AuditLineView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(LINES, request, lines(scope.county()));
    }

    private Function<ListQuery, Page<AuditLineView>> lines(CountyCode county) {
        Map<String, String> known = names.of(county);
        return query -> trails.search(
                        Search.read(
                                county,
                                query.filter("from"),
                                query.filter("until"),
                                query.filter("actor"),
                                query.filter("action"),
                                query.filter("subject")),
                        query.pageable())
                .map(line -> AuditLineView.of(line, known));
    }
}
