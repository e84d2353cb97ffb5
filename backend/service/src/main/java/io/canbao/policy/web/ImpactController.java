package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJobs;
import io.canbao.policy.Population;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.impact.ImpactJob;
import io.canbao.policy.impact.ImpactJob.Of;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft, or a change above, would mean for people. */
@Controller("/api/v1/counties/{code}/policies/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN})
@Tag(name = "policy desk")
final class ImpactController {
    private static final int USUAL_SIZE = 10_000;
    private static final int MOST = 2_000_000;

    private static final Listing<ImpactLineView> LINES = Listing.<ImpactLineView>of("impact", "line")
            .column("tier", new Text("缴费档次", "tier"), ImpactLineView::tierName)
            .column("dimension", new Text("分类", "by"), ImpactLineView::dimension)
            .column("id", new Text("代码", "id"), ImpactLineView::id)
            .column("name", new Text("名称", "name"), ImpactLineView::name)
            .column("people", new Text("人数", "people"), ImpactLineView::people)
            .column(
                    "acceptedFrom",
                    new Text("原可参保人数", "accepted before"),
                    line -> line.accepted().from())
            .column(
                    "acceptedTo",
                    new Text("现可参保人数", "accepted after"),
                    line -> line.accepted().to())
            .column(
                    "payableFrom",
                    new Text("原个人缴费", "payable before"),
                    line -> line.payable().from())
            .column(
                    "payableTo",
                    new Text("现个人缴费", "payable after"),
                    line -> line.payable().to())
            .column("difference", new Text("个人缴费增减", "payable more or less"), ImpactLineView::difference)
            .column(
                    "subsidyFrom",
                    new Text("原资助金额", "subsidy before"),
                    line -> line.subsidy().from())
            .column(
                    "subsidyTo",
                    new Text("现资助金额", "subsidy after"),
                    line -> line.subsidy().to())
            .filteredBy("tier", "dimension");

    private final ImpactJob impact;
    private final LongJobs jobs;
    private final IdempotentAnswers answers;
    private final Lists lists;

    ImpactController(ImpactJob impact, LongJobs jobs, IdempotentAnswers answers, Lists lists) {
        this.impact = impact;
        this.jobs = jobs;
        this.answers = answers;
        this.lists = lists;
    }

    @Post("/draft/impact")
    @Operation(
            operationId = "askImpact",
            summary = "Have everybody decided by the policy in force and by the draft; a job",
            description = "The people of the registry, or as many generated ones as are asked for."
                    + " DRAFT_NOT_FOUND, DRAFT_HAS_FAULTS, NOBODY_THERE, INVALID_REVIEW")
    HttpResponse<QueuedView> ask(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body ImpactForm form) {
        return ask(request, scope, year, key, language, form, Of.DRAFT);
    }

    @Post("/update/impact")
    @Operation(
            operationId = "askUpdateImpact",
            summary =
                    "Have everybody decided by the policy in force and by what its text comes to with what changed above; a job",
            description = "As askImpact. NO_UPDATE, DRAFT_HAS_FAULTS, NOBODY_THERE, INVALID_REVIEW")
    HttpResponse<QueuedView> askOfUpdate(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body ImpactForm form) {
        return ask(request, scope, year, key, language, form, Of.UPDATE);
    }

    @Get(
            value = "/impacts/{job}",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listImpact",
            summary =
                    "What came of such a job, line by line: everybody, how many pay more or less, by identity, group, unit and"
                            + " funder, and who pays most more or less",
            description = "Filtered by tier and dimension. Empty until the job is done. JOB_NOT_FOUND")
    HttpResponse<ListPage<ImpactLineView>> lines(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope, int year, String job) {
        List<ImpactLineView> all =
                ImpactLineView.of(jobs.get(scope.county(), ImpactJob.KIND, job).result());
        return lists.answer(LINES, request, query -> {
            List<ImpactLineView> wanted = all.stream()
                    .filter(line -> query.filter("tier")
                            .filter(tier -> !tier.equals(line.tier()))
                            .isEmpty())
                    .filter(line -> query.filter("dimension")
                            .filter(dimension -> !dimension.equals(line.dimension()))
                            .isEmpty())
                    .toList();
            return query.part(wanted);
        });
    }

    private HttpResponse<QueuedView> ask(
            HttpRequest<?> request,
            CountyScope scope,
            int year,
            @Nullable IdempotencyKey key,
            Language language,
            ImpactForm form,
            Of of) {
        int size = read(form);
        ImpactJob.Argument asked = new ImpactJob.Argument(year, size, of, form.population());
        impact.requirePossible(scope.county(), asked, language);
        return answers.once(request, scope.county(), key, form, () -> {
            Job job = jobs.add(scope, ImpactJob.KIND, asked.json());
            return HttpResponse.accepted().body(new QueuedView(job.id()));
        });
    }

    private static int read(ImpactForm form) {
        FormFaults faults = new FormFaults();
        if (form.population() == null
                || !List.of(Population.REGISTRY, Population.GENERATED).contains(form.population())) {
            faults.tell("/population", DraftError.POPULATION_UNKNOWN);
        }
        int size = form.size() == null ? USUAL_SIZE : form.size();
        if (size < 1 || size > MOST) {
            faults.tell("/size", DraftError.POPULATION_SIZE);
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        return size;
    }

    /** Who is to be decided. */
    @Introspected
    @Schema(name = "ImpactForm")
    record ImpactForm(
            @Schema(description = "registry, generated") @Nullable
            String population,

            @Schema(description = "Of a generated population; 10,000 unless said, at most 2,000,000") @Nullable
            Integer size) {}

    /** A job that was taken in. */
    @Schema(name = "QueuedJob")
    record QueuedView(String job) {}
}
