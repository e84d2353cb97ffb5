package io.canbao.registry.lists.web;

import static java.util.stream.Collectors.joining;

import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.registry.lists.BroughtLists.Brought;
import io.canbao.registry.lists.WatchLists;
import io.canbao.registry.lists.WatchLists.Watched;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The lists that authorities hand in, for whoever keeps the roll. */
@Controller("/api/v1/counties/{code}/lists")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
@Tag(name = "registry")
final class ListsController {
    private static final Text BETWEEN = new Text("、", ", ");

    private static final Listing<ListView> LISTS = Listing.<ListView>of("lists", "authority")
            .column("name", new Text("部门", "name"), ListView::name)
            .column("identities", new Text("认定的身份", "identities"), ListView::identities)
            .column("due", new Text("报送截止", "due"), ListView::due)
            .column("what", new Text("要求", "what"), ListView::what)
            .column("document", new Text("文号", "document"), ListView::document)
            .column("clause", new Text("条款", "clause"), ListView::clause)
            .column("state", new Text("状态", "state"), ListView::state)
            .column("lastOn", new Text("最近导入", "lastOn"), ListView::lastOn)
            .column("added", new Text("新增", "added"), ListView::added)
            .column("changed", new Text("终止或变更", "changed"), ListView::changed)
            .column("same", new Text("无变化", "same"), ListView::same);

    private final WatchLists watching;
    private final Lists lists;

    ListsController(WatchLists watching, Lists lists) {
        this.watching = watching;
        this.lists = lists;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listAuthorityLists",
            summary =
                    "The lists that authorities hand in, by the day on which they are due: what came, and what is late",
            description = "By the schedules of the newest policy in force. As a file for Accept: text/csv")
    HttpResponse<ListPage<ListView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Language language) {
        List<ListView> all = watching.of(scope.county()).stream()
                .map(one -> ListView.of(one, language))
                .toList();
        return lists.answer(LISTS, request, query -> query.part(all));
    }

    /** One of them. */
    @Schema(name = "AuthorityList")
    record ListView(
            @Schema(example = "civil-affairs") String authority,
            @Schema(example = "民政部门") String name,

            @Schema(description = "That it certifies, by their names")
            String identities,

            @Schema(description = "Left out where the policy names none") @Nullable
            LocalDate due,

            @Nullable String what,
            @Nullable String document,
            @Nullable String clause,

            @Schema(description = "came, came-late, awaited, late")
            String state,

            @Schema(description = "The file that came last, as files of residents name it") @Nullable
            String source,

            @Nullable LocalDate lastOn,

            @Schema(description = "People who were not known to hold it")
            int added,

            @Schema(description = "People whose last day is another one")
            int changed,

            @Schema(description = "People of whom it says what is known already")
            int same) {

        static ListView of(Watched watched, Language language) {
            Optional<Scheme.Deadline> deadline = watched.deadline();
            Optional<Clause> clause = deadline.map(Scheme.Deadline::clauses)
                    .filter(clauses -> !clauses.isEmpty())
                    .map(List::getFirst);
            Optional<Brought> last = watched.came().stream().findFirst();
            return new ListView(
                    watched.authority().id(),
                    watched.authority().name().in(language),
                    watched.identities().stream()
                            .map(identity -> identity.name().in(language))
                            .collect(joining(BETWEEN.in(language))),
                    deadline.map(Scheme.Deadline::on).orElse(null),
                    deadline.flatMap(day -> Optional.ofNullable(day.what()))
                            .map(what -> what.in(language))
                            .orElse(null),
                    clause.map(Clause::document).orElse(null),
                    clause.map(Clause::clause).orElse(null),
                    watched.state().code(),
                    last.map(Brought::source).orElse(null),
                    last.map(Brought::on).orElse(null),
                    sum(watched, Brought::added),
                    sum(watched, Brought::changed),
                    sum(watched, Brought::same));
        }

        private static int sum(Watched watched, ToIntFunction<Brought> count) {
            return watched.came().stream().mapToInt(count).sum();
        }
    }
}
