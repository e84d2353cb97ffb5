package io.canbao.custody.web;

import io.canbao.books.FourBooks.Difference;
import io.canbao.custody.CustodyError;
import io.canbao.custody.Reconcile;
import io.canbao.custody.Reconcile.Reconciled;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four books held against each other. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "custody")
final class ReconciliationController {
    private final Reconcile reconciling;
    private final Rolls rolls;
    private final Units units;

    ReconciliationController(Reconcile reconciling, Rolls rolls, Units units) {
        this.reconciling = reconciling;
        this.rolls = rolls;
        this.units = units;
    }

    @Get("/reconciliation")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "reconcile",
            summary = "Money, receipts, roll and records of a year, and where they differ, down to the enrollment",
            description = "INVALID_PARAMETER, RECONCILED_UNIT_NOT_FOUND. Today and all units unless told")
    ReconciliationView reconcile(
            @Parameter(hidden = true) CountyScope scope,
            @QueryValue int year,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String until) {
        LocalDate last = until == null ? rolls.today() : CustodyForms.day("until", until);
        requireKnown(scope, unit);
        return ReconciliationView.of(reconciling.reconcile(scope, year, Optional.ofNullable(unit), last));
    }

    /** Nothing that agrees with nothing would be taken for books that agree. */
    private void requireKnown(CountyScope scope, @Nullable String unit) {
        if (unit != null
                && UnitCode.find(unit)
                        .flatMap(code -> units.find(scope.county(), code))
                        .isEmpty()) {
            throw new ProblemException(CustodyError.RECONCILED_UNIT_NOT_FOUND);
        }
    }

    /** The four books. */
    @Schema(name = "Reconciliation")
    record ReconciliationView(
            BookView money,
            BookView receipts,
            BookView roll,
            BookView records,
            boolean agree,
            List<DifferenceView> differences) {
        static ReconciliationView of(Reconciled reconciled) {
            List<DifferenceView> differences = reconciled.differences().stream()
                    .map(one -> DifferenceView.of(one, reconciled.responsible()))
                    .toList();
            return new ReconciliationView(
                    BookView.of(reconciled.books().money()),
                    BookView.of(reconciled.books().receipts()),
                    BookView.of(reconciled.books().roll()),
                    BookView.of(reconciled.books().records()),
                    differences.isEmpty(),
                    differences);
        }
    }

    /** A book: enrollments with money in it, and how much. */
    @Schema(name = "Book")
    record BookView(
            @Schema(description = "Enrollments") int count,
            @Schema(example = "40.00") String amount) {
        static BookView of(Map<String, Long> book) {
            long sum = book.values().stream().mapToLong(Long::longValue).sum();
            return new BookView(book.size(), Money.ofFen(sum).toString());
        }
    }

    /** Something of which two books tell differently. */
    @Schema(name = "BookDifference")
    record DifferenceView(
            @Schema(example = "money-without-record") String kind,
            String enrollment,

            @Schema(description = "What the ledger has less what the other book has", example = "40.00")
            String amount,

            @Schema(description = "Username of who took the money, or enrolled")
            String responsible) {
        static DifferenceView of(Difference difference, Map<String, String> responsible) {
            return new DifferenceView(
                    difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    difference.about(),
                    Money.ofFen(difference.fen()).toString(),
                    responsible.getOrDefault(difference.about(), ""));
        }
    }
}
