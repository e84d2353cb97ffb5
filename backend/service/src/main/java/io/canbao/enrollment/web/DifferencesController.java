package io.canbao.enrollment.web;

import io.canbao.enrollment.Difference;
import io.canbao.enrollment.Differences;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.ReadDifferences;
import io.canbao.enrollment.ReadDifferences.OfPerson;
import io.canbao.enrollment.SettleDifference;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.registry.ResidentId;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the roll learned about people who had paid, and what becomes of it. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER})
@Tag(name = "enrollment")
final class DifferencesController {
    private static final Listing<DifferenceView> DIFFERENCES = Listing.<DifferenceView>of(
                    "differences", "key.enrollmentId")
            .column("enrollment", new Text("参保登记", "enrollment"), DifferenceView::enrollment)
            .column("resident", new Text("居民档案", "resident"), DifferenceView::resident)
            .column("name", new Text("姓名", "name"), DifferenceView::name)
            .column("unit", new Text("村社区", "unit"), DifferenceView::unit)
            .column("year", new Text("参保年度", "year"), DifferenceView::year)
            .column("tier", new Text("档次", "tier"), DifferenceView::tier)
            .column("kind", new Text("差异", "kind"), DifferenceView::kind)
            .column("kept", new Text("缴费时个人应缴", "kept"), DifferenceView::kept)
            .column("known", new Text("按现有信息个人应缴", "known"), DifferenceView::known)
            .column("amount", new Text("应退或应补", "amount"), DifferenceView::amount)
            .column("coveredFrom", new Text("按现有信息待遇起始日", "coveredFrom"), DifferenceView::coveredFrom)
            .column("coveredTo", new Text("按现有信息待遇截止日", "coveredTo"), DifferenceView::coveredTo)
            .column("changed", new Text("变化的信息", "changed"), one -> String.join("、", one.changed()))
            .column("text", new Text("政策规定", "text"), DifferenceView::text)
            .column("noticedOn", new Text("发现日期", "noticedOn"), DifferenceView::noticedOn)
            .column("state", new Text("状态", "state"), DifferenceView::state)
            .column("decidedBy", new Text("办理人", "decidedBy"), DifferenceView::decidedBy)
            .sortedBy("noticedOn", "noticedOn")
            .sortedBy("amount", "amountFen")
            .filteredBy("kind", "state", "unit", "resident", "source", "enrollment");

    private final ReadDifferences read;
    private final SettleDifference settling;
    private final Lists lists;
    private final IdempotentAnswers answers;

    DifferencesController(ReadDifferences read, SettleDifference settling, Lists lists, IdempotentAnswers answers) {
        this.read = read;
        this.settling = settling;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(
            uri = "/differences",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listDifferences",
            summary =
                    "Enrollments that are paid and would have been answered otherwise, had the roll known what it knows now",
            description =
                    "By kind (refund, top-up, refused, cover, nothing, next-year), state (open, done, noted), unit with all that lies in it, resident, source (such as import ID) and enrollment. As a file for Accept: text/csv; leaves a line in the trail")
    HttpResponse<ListPage<DifferenceView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Language language) {
        read.noteReading(scope);
        return lists.answer(
                DIFFERENCES,
                request,
                query -> read.list(
                                scope,
                                query.choice("kind", List.of(Difference.Kind.values()), Difference.Kind::code),
                                query.choice("state", List.of(Difference.State.values()), Difference.State::code),
                                query.filter("unit"),
                                new Differences.Of(
                                        query.filter("resident").map(ResidentId::new),
                                        query.filter("source"),
                                        query.filter("enrollment").map(EnrollmentId::new)),
                                query.pageable())
                        .map(one -> DifferenceView.of(one, language)));
    }

    @Post("/enrollments/{id}/difference/settlement")
    @Operation(
            operationId = "settleDifference",
            summary =
                    "Pay back what was paid too much, or change the covered days: the enrollment rests on what is known now",
            description =
                    "What was paid too little is settled by its payment. ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_DECIDED, DIFFERENCE_CHANGED, DIFFERENCE_IN_FILE, DIFFERENCE_TO_BE_PAID with amount")
    HttpResponse<EnrollmentLine> settle(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request, scope.county(), key, "", () -> HttpResponse.ok(EnrollmentLine.of(settling.settle(scope, id))));
    }

    @Post("/enrollments/{id}/difference/note")
    @Operation(
            operationId = "noteDifference",
            summary = "Leave the enrollment as it is",
            description = "ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_DECIDED")
    HttpResponse<EnrollmentLine> note(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request, scope.county(), key, "", () -> HttpResponse.ok(EnrollmentLine.of(settling.note(scope, id))));
    }

    @Post("/enrollments/{id}/difference/reopening")
    @Operation(
            operationId = "reopenDifference",
            summary = "Take up again what was left as it is",
            description =
                    "The enrollment is held against the roll of now. ENROLLMENT_NOT_FOUND, DIFFERENCE_NOT_FOUND, DIFFERENCE_NOT_NOTED")
    HttpResponse<EnrollmentLine> reopen(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request, scope.county(), key, "", () -> HttpResponse.ok(EnrollmentLine.of(settling.reopen(scope, id))));
    }

    /** One of them. */
    @Schema(name = "Difference")
    record DifferenceView(
            String enrollment,

            @Schema(description = "Id of the file") String resident,
            String name,
            String unit,
            int year,
            String tier,

            @Schema(description = "refund, top-up, refused (they could not have enrolled), cover, nothing, next-year")
            String kind,

            @Schema(description = "What the person had to pay", example = "400.00")
            String kept,

            @Schema(description = "What it would have been", example = "200.00")
            String known,

            @Schema(description = "To be paid back, or in addition", example = "200.00")
            String amount,

            @Nullable LocalDate coveredFrom,
            @Nullable LocalDate coveredTo,

            @Schema(description = "Row of the policy's refunds that speaks of it; left out where none does") @Nullable
            String rule,

            @Nullable String text,
            @Nullable String document,
            @Nullable String clause,

            @Schema(
                    description = "What the roll knows otherwise than at the payment, by name",
                    example = "[\"历年参保情况\"]")
            List<String> changed,

            @Schema(description = "form, payment, import ID, or the id of the merged file that brought it")
            String source,

            LocalDate noticedOn,

            @Schema(description = "open, done, noted") String state,

            @Schema(description = "Left out where nobody had to") @Nullable
            String decidedBy) {

        static DifferenceView of(OfPerson one, Language language) {
            Difference difference = one.difference();
            Enrollment.Head head = one.enrollment().head();
            Optional<Clause> clause =
                    one.rule().map(rule -> rule.head().clauses().getFirst());
            return new DifferenceView(
                    head.id().value(),
                    head.resident().value(),
                    one.person().particulars().name(),
                    head.unit().value(),
                    head.year(),
                    one.enrollment()
                            .basis()
                            .map(Enrollment.Basis::tier)
                            .orElseGet(() -> head.application().tier()),
                    difference.kind().code(),
                    difference.kept().toString(),
                    difference.known().toString(),
                    difference.amount().toString(),
                    difference.coveredFrom().orElse(null),
                    difference.coveredTo().orElse(null),
                    one.rule().map(Rule.Refund::id).orElse(null),
                    one.rule().map(rule -> rule.message().in(language)).orElse(null),
                    clause.map(Clause::document).orElse(null),
                    clause.map(Clause::clause).orElse(null),
                    one.changed().stream().map(name -> name.in(language)).toList(),
                    difference.source(),
                    difference.noticedOn(),
                    difference.state().code(),
                    difference.decidedBy().orElse(null));
        }
    }
}
