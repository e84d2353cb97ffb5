package io.canbao.policy.web;

import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.draft.ApprovedPacks;
import io.canbao.policy.draft.CopiedValue.State;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.JoinLayer;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.draft.RemarkOnDraft;
import io.canbao.policy.draft.ValuesOfCopy;
import io.canbao.policy.recall.RecallVersion;
import io.canbao.policy.update.LayerUpdates;
import io.canbao.policy.web.PolicyYearView.DraftHeadView;
import io.canbao.policy.web.PolicyYearView.StandingView;
import io.canbao.policy.web.PolicyYearView.UpdateHeadView;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The years for which a region has published or is writing something. */
@Controller("/api/v1/counties/{code}/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class PoliciesController {
    private static final Listing<PolicyYearView> YEARS = Listing.<PolicyYearView>of("policies", "year")
            .column("year", new Text("年度", "year"), PolicyYearView::year)
            .column("inForce", new Text("施行版本", "version in force"), year -> version(year.inForce()))
            .column(
                    "scheduled",
                    new Text("待施行版本", "scheduled versions"),
                    year -> year.scheduled().stream()
                            .map(version -> version.version() + " " + version.from())
                            .collect(Collectors.joining("; ")))
            .column("versions", new Text("版本数", "versions"), PolicyYearView::versions)
            .column("draft", new Text("草稿状态", "state of the draft"), year -> draft(year, DraftHeadView::state))
            .column("revision", new Text("草稿修订号", "revision"), year -> draft(year, DraftHeadView::revision))
            .column(
                    "editors",
                    new Text("编写", "editors"),
                    year -> draft(year, draft -> String.join(" ", draft.editors())))
            .column("updatedAt", new Text("更新时间", "updated at"), year -> draft(year, DraftHeadView::updatedAt))
            .filteredBy("year");

    private final PolicyVersions versions;
    private final VersionLife life;
    private final RecallVersion recalls;
    private final LayerUpdates updates;
    private final RegionTree regions;
    private final KeepDraft drafts;
    private final ValuesOfCopy values;
    private final RemarkOnDraft remarks;
    private final ApprovedPacks packs;
    private final JoinLayer join;
    private final Lists lists;

    PoliciesController(
            PolicyVersions versions,
            VersionLife life,
            RecallVersion recalls,
            LayerUpdates updates,
            RegionTree regions,
            KeepDraft drafts,
            ValuesOfCopy values,
            RemarkOnDraft remarks,
            ApprovedPacks packs,
            JoinLayer join,
            Lists lists) {
        this.versions = versions;
        this.life = life;
        this.recalls = recalls;
        this.updates = updates;
        this.regions = regions;
        this.drafts = drafts;
        this.values = values;
        this.remarks = remarks;
        this.packs = packs;
        this.join = join;
        this.lists = lists;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "listPolicies",
            summary = "All years with something published or being written, the last one first")
    HttpResponse<ListPage<PolicyYearView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Language language) {
        return lists.answer(YEARS, request, query -> {
            Map<Integer, Draft> written = drafts.list(scope).stream()
                    .collect(Collectors.toMap(draft -> draft.writing().year(), Function.identity()));
            NavigableSet<Integer> years = new TreeSet<>(Collections.reverseOrder());
            years.addAll(written.keySet());
            versions.list(scope.county().value()).stream()
                    .map(PolicyVersion::year)
                    .forEach(years::add);
            query.year("year").ifPresent(asked -> years.retainAll(Set.of(asked)));
            return query.part(List.copyOf(years)).map(year -> view(scope, year, written.get(year), language));
        });
    }

    private PolicyYearView view(CountyScope scope, int year, @Nullable Draft draft, Language language) {
        List<Lived> lived = life.list(scope.county().value(), year);
        return PolicyYearView.of(
                year,
                lived,
                Optional.ofNullable(draft).map(one -> head(scope, one, lived, language)),
                recalls.pending(scope, year),
                updates.find(scope.county(), year).map(update -> UpdateHeadView.of(update, regions)),
                version -> versions.findProvenance(version)
                        .flatMap(made -> made.hands().publishedWith())
                        .map(regions::nameOf),
                language);
    }

    /** Only what can still be changed waits for anybody to do so. */
    private DraftHeadView head(CountyScope scope, Draft draft, List<Lived> versions, Language language) {
        boolean published = draft instanceof Draft.Published;
        long unconfirmed = published
                ? 0
                : values.of(draft).stream()
                        .filter(value -> value.state() == State.UNCONFIRMED)
                        .count();
        return DraftHeadView.of(
                draft,
                (int) unconfirmed,
                published ? List.of() : remarks.unanswered(draft),
                became(draft, versions),
                packs.obstacle(draft).map(obstacle -> ObstacleView.of(obstacle, regions, language)),
                join.joined(draft),
                draft instanceof Draft.Approved
                        ? join.waitingFor(scope, draft.writing().year()).size()
                        : 0);
    }

    /** Of one that was withdrawn and put in force again what became of the same content. */
    private static Optional<VersionLife.State> became(Draft draft, List<Lived> versions) {
        Optional<Lived> own = draft.writing()
                .steps()
                .getLast()
                .version()
                .flatMap(number -> versions.stream()
                        .filter(lived -> lived.version().version() == number)
                        .findFirst());
        return own.flatMap(published -> versions.stream() // the last one first
                        .filter(lived -> lived.version()
                                .digest()
                                .equals(published.version().digest()))
                        .findFirst())
                .map(Lived::state);
    }

    private static @Nullable Object version(@Nullable StandingView version) {
        return version == null ? null : version.version();
    }

    private static @Nullable Object draft(PolicyYearView year, Function<DraftHeadView, @Nullable Object> field) {
        return year.draft() == null ? null : field.apply(year.draft());
    }
}
