package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.PublishDraft;
import io.canbao.policy.recall.Recall;
import io.canbao.policy.recall.RecallVersion;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The published versions of a year, and publishing one more. */
@Controller("/api/v1/counties/{code}/policies/{year}/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
@Tag(name = "policy desk")
final class VersionsController {
    private static final Listing<VersionView> VERSIONS = Listing.<VersionView>of("versions", "version")
            .column("version", new Text("版本", "version"), VersionView::version)
            .column("state", new Text("状态", "state"), VersionView::state)
            .column("inForceFrom", new Text("施行时间", "in force from"), VersionView::inForceFrom)
            .column("publishedAt", new Text("公布时间", "published at"), VersionView::publishedAt)
            .column("editedBy", new Text("编写", "edited by"), version -> String.join(" ", version.editedBy()))
            .column("approvedBy", new Text("审核", "approved by"), VersionView::approvedBy)
            .column("reason", new Text("说明", "note"), VersionView::reason)
            .column("plannedFor", new Text("原定施行时间", "planned for"), VersionView::plannedFor)
            .column("withdrawnAt", new Text("撤回时间", "withdrawn at"), VersionView::withdrawnAt)
            .column("ended", new Text("暂停原因或撤回理由", "why parked or withdrawn"), VersionView::ended)
            .column("origin", new Text("来源", "origin"), VersionView::origin)
            .column("digest", new Text("摘要", "digest"), VersionView::digest);

    private final PolicyVersions versions;
    private final VersionLife life;
    private final RecallVersion recalls;
    private final VersionViews views;
    private final PublishDraft publishDraft;
    private final PublishedPolicies published;
    private final Lists lists;
    private final IdempotentAnswers answers;

    VersionsController(
            PolicyVersions versions,
            VersionLife life,
            RecallVersion recalls,
            VersionViews views,
            PublishDraft publishDraft,
            PublishedPolicies published,
            Lists lists,
            IdempotentAnswers answers) {
        this.versions = versions;
        this.life = life;
        this.recalls = recalls;
        this.views = views;
        this.publishDraft = publishDraft;
        this.published = published;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listVersions",
            summary = "All versions of a year, the last one first, each with what it is now")
    HttpResponse<ListPage<VersionView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Language language) {
        return lists.answer(VERSIONS, request, of(scope, year, language));
    }

    @Get("/{version}")
    @Operation(operationId = "getVersion", summary = "One of them", description = "VERSION_NOT_FOUND")
    VersionView version(
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) Language language) {
        List<Lived> all = life.list(scope.county().value(), year);
        return views.of(find(all, version), all, recalls.pending(scope, year), language);
    }

    @Get(value = "/{version}/source", produces = WrittenText.YAML)
    @Operation(
            operationId = "getVersionSource",
            summary = "The region's own text of a version, as it was given",
            description = "VERSION_NOT_FOUND, also for one of which only the effective pack is kept")
    HttpResponse<String> source(@Parameter(hidden = true) CountyScope scope, int year, int version) {
        return versions.getProvenance(
                        find(life.list(scope.county().value(), year), version).version())
                .source()
                .map(source -> HttpResponse.ok(source)
                        .contentType(MediaType.of(WrittenText.YAML + ";charset=utf-8"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseThrow(() -> new ProblemException(PolicyError.VERSION_NOT_FOUND));
    }

    @Post
    @Operation(
            operationId = "publishVersion",
            summary = "Publish what was approved, by its digest: now (201), or at a moment to come (202)",
            description =
                    "What waits for its moment already is moved by publishing it for another one. Counties named in with are"
                            + " published in the same step, all or none: what keeps one of them back is told with its code as county."
                            + " NOT_APPROVED, DRAFT_CHANGED, ALREADY_PUBLISHED, LAYERS_AHEAD, LAYERS_CHANGED, BASE_SUPERSEDED and BASE_WITHDRAWN with inForce, EVALUATORS_DIFFER, MOMENT_PASSED, MOMENT_OUTSIDE,"
                            + " INVALID_REVIEW")
    HttpResponse<PublishedView> publish(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body PublicationForm form) {
        String digest = ReviewForm.approval(form.digest(), null).digest();
        FormFaults faults = new FormFaults();
        Optional<Instant> at = moment(form.at(), faults);
        List<CountyCode> with = read(form.with(), faults);
        faults.requireNone(DraftError.INVALID_REVIEW);
        HttpResponse<PublishedView> answer = answers.once(request, scope.county(), key, form, () -> {
            PublishedView view = PublishedView.of(publishDraft.publish(scope, year, digest, at, with), at);
            return at.isPresent() ? HttpResponse.accepted().body(view) : HttpResponse.created(view);
        });
        published.refresh(); // here at once, elsewhere within a second
        return answer;
    }

    private static List<CountyCode> read(@Nullable List<String> counties, FormFaults faults) {
        List<CountyCode> read = new ArrayList<>();
        List<String> given = counties == null ? List.of() : counties;
        for (int index = 0; index < given.size(); index++) {
            Optional<CountyCode> code = CountyCode.find(given.get(index)).filter(each -> !read.contains(each));
            code.ifPresent(read::add);
            if (code.isEmpty()) {
                faults.tell("/with/" + index, DraftError.NOT_JOINED);
            }
        }
        return read;
    }

    /** Nothing but what is left out means now: an empty field of a caller is no decision. */
    private static Optional<Instant> moment(@Nullable String written, FormFaults faults) {
        try {
            return Optional.ofNullable(written).map(Instant::parse);
        } catch (DateTimeParseException _) {
            faults.tell("/at", DraftError.MOMENT_FORM);
            return Optional.empty();
        }
    }

    private Function<ListQuery, Page<VersionView>> of(CountyScope scope, int year, Language language) {
        return query -> {
            List<Lived> all = life.list(scope.county().value(), year);
            List<Recall> pending = recalls.pending(scope, year);
            return query.part(all).map(lived -> views.of(lived, all, pending, language));
        };
    }

    private static Lived find(List<Lived> all, int version) {
        return all.stream()
                .filter(lived -> lived.version().version() == version)
                .findFirst()
                .orElseThrow(() -> new ProblemException(PolicyError.VERSION_NOT_FOUND));
    }

    /** What to publish, and when. */
    @Introspected
    @Schema(name = "PublicationForm")
    record PublicationForm(
            @Schema(description = "Of what was approved", example = "sha256:…") @Nullable
            String digest,

            @Schema(
                    description = "When it comes into force; left out or null for now",
                    type = "string",
                    format = "date-time",
                    example = "2026-09-01T00:00:00Z")
            @Nullable
            String at,

            @Schema(
                    description = "Of a layer: counties below that put down to be published in one step with it",
                    example = "[\"990101\"]")
            @Nullable
            List<String> with) {}

    /** A version that was made. */
    @Schema(name = "PublishedVersion")
    record PublishedView(
            int version,
            String digest,
            Instant publishedAt,

            @Schema(description = "When it comes into force; left out where it does at once") @Nullable
            Instant scheduledFor) {

        static PublishedView of(PolicyVersion version, Optional<Instant> at) {
            return new PublishedView(version.version(), version.digest(), version.publishedAt(), at.orElse(null));
        }
    }
}
