package io.canbao.registry.web;

import io.canbao.registry.NotEnrolledReason;
import io.canbao.registry.PaperKind;
import io.canbao.registry.RollWords;
import io.canbao.registry.Rolls;
import io.canbao.registry.WatchRoll;
import io.canbao.registry.WatchRoll.Expiring;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be said on a county's roll. */
@Controller("/api/v1/counties/{code}/roll")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "registry")
final class RollController {
    private final Rolls rolls;
    private final WatchRoll watching;

    RollController(Rolls rolls, WatchRoll watching) {
        this.rolls = rolls;
        this.watching = watching;
    }

    @Get
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT, Role.ASSESSOR})
    @Operation(
            operationId = "getRoll",
            summary = "The words that forms and files of the roll may use, each with its names",
            description =
                    "Groups, identities, statuses and tiers are those of the newest policy in force; none without one.")
    RollView roll(@Parameter(hidden = true) CountyScope scope) {
        return RollView.of(rolls.today(), rolls.of(scope.county()).words());
    }

    @Get("/expiring")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.AGENT})
    @Operation(
            operationId = "getExpiring",
            summary = "What on the roll runs out within a month, as numbers",
            description = "Of the people whom somebody sees")
    List<ExpiringView> expiring(@Parameter(hidden = true) CountyScope scope) {
        return watching.expiring(scope).stream().map(ExpiringView::of).toList();
    }

    /** Something that runs out. */
    @Schema(name = "Expiring")
    record ExpiringView(
            @Schema(description = "renewals (insured the year before, not for this one), identities")
            String kind,

            long people,
            @Schema(example = "2025") int year,

            @Schema(description = "The last day of today's price; of identities the last day that was looked at")
            LocalDate until) {
        static ExpiringView of(Expiring expiring) {
            return new ExpiringView(expiring.kind().code(), expiring.people(), expiring.year(), expiring.until());
        }
    }

    /** The words of a roll. */
    @Schema(name = "Roll")
    record RollView(
            @Schema(description = "The day in the county") LocalDate today,

            @Schema(description = "Of the policy whose words these are", example = "2025") @Nullable
            Integer year,

            List<WordView> groups,

            @Schema(description = "Identities that may earn a subsidy")
            List<WordView> categories,

            @Schema(description = "What a year of somebody was")
            List<WordView> statuses,

            List<WordView> tiers,

            @Schema(description = "By which money comes") List<WordView> channels,

            List<WordView> idKinds,

            @Schema(description = "Why somebody is not enrolled")
            List<WordView> reasons) {

        static RollView of(LocalDate today, RollWords words) {
            return new RollView(
                    today,
                    words.year().isPresent() ? words.year().getAsInt() : null,
                    views(words.groups()),
                    views(words.categories()),
                    views(words.statuses()),
                    views(words.tiers()),
                    views(words.channels()),
                    views(PaperKind.values(), PaperKind::code, PaperKind::label),
                    views(NotEnrolledReason.values(), NotEnrolledReason::code, NotEnrolledReason::label));
        }

        private static List<WordView> views(Map<String, Text> words) {
            return words.entrySet().stream()
                    .map(word -> WordView.of(word.getKey(), word.getValue()))
                    .toList();
        }

        private static <T> List<WordView> views(T[] values, Function<T, String> code, Function<T, Text> label) {
            return Stream.of(values)
                    .map(value -> WordView.of(code.apply(value), label.apply(value)))
                    .toList();
        }
    }

    /** A word. */
    @Schema(name = "RollWord")
    record WordView(@Schema(example = "subsistence") String id, NameView name) {
        static WordView of(String id, Text name) {
            return new WordView(id, new NameView(name.zh(), name.en()));
        }
    }

    /** What a word is called. */
    @Schema(name = "RollWordName")
    record NameView(@Schema(example = "低保对象") String zh, String en) {}
}
