package io.canbao.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.comparison.ComparePolicies;
import io.canbao.policy.comparison.ComparePolicies.Compared;
import io.canbao.policy.comparison.PolicyReference;
import io.canbao.policypack.comparison.CaseComparison;
import io.canbao.rules.comparison.RowChange;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two policies beside each other. */
@Controller("/api/v1/counties/{code}/comparison")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
@Tag(name = "policy desk")
final class PolicyComparisonController {
    private final ComparePolicies compare;

    PolicyComparisonController(ComparePolicies compare) {
        this.compare = compare;
    }

    @Get
    @Operation(
            operationId = "comparePolicies",
            summary = "What changes from one policy to another, row by row, and the cases whose answer changes",
            description =
                    "Of the region's own policies all, of other regions' what was published."
                            + " POLICY_REFERENCE_FORM, VERSION_NOT_FOUND, NO_POLICY_IN_FORCE, DRAFT_NOT_FOUND, NO_UPDATE, DRAFT_HAS_FAULTS")
    HttpResponse<PolicyChangesView> compare(
            @Parameter(hidden = true) CountyScope scope,
            @QueryValue
                    @Parameter(
                            description =
                                    "The earlier one: a version, the draft, update for what the text in force comes to with what changed above, or what is in force",
                            example = "990101/2025/1")
                    String from,
            @QueryValue @Parameter(description = "The later one likewise", example = "990101/2026/draft") String to,
            @Parameter(hidden = true) Language language) {
        Compared compared =
                compare.compare(scope, PolicyReference.read("from", from), PolicyReference.read("to", to), language);
        return JsonAnswer.personal(PolicyChangesView.of(compared), language);
    }

    /** What changes. */
    @Schema(name = "PolicyChanges")
    record PolicyChangesView(
            List<RowChangeView> rows,
            List<CaseChangeView> cases,

            @Schema(description = "What the tiers of both are called, by their ids")
            Map<String, String> tiers) {
        static PolicyChangesView of(Compared compared) {
            return new PolicyChangesView(
                    compared.rows().stream().map(RowChangeView::of).toList(),
                    compared.cases().stream().map(CaseChangeView::of).toList(),
                    compared.tiers());
        }
    }

    /** A row that one has and the other has not, or that decides otherwise. */
    @Schema(name = "RowChange")
    record RowChangeView(
            @Schema(example = "subsidies") String table,
            String id,

            @Schema(description = "What residents know the row by") @Nullable
            String title,

            @Schema(description = "added, removed, changed") String change,

            @Schema(description = "What differs; of a row that is new or gone, all that it says")
            List<FieldChangeView> fields,

            @Schema(
                    description = "What the row rests on in the later policy, or in the one that has it",
                    example = "上政〔2024〕9号 三")
            String cite) {

        static RowChangeView of(RowChange change) {
            return new RowChangeView(
                    change.table(),
                    change.id(),
                    change.title(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.fields().stream().map(FieldChangeView::of).toList(),
                    change.clauses().stream()
                            .map(clause -> (clause.document() + " " + clause.clause()).strip())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** A part of a row. */
    @Schema(name = "FieldChange")
    record FieldChangeView(
            @Schema(description = "Where it stands in the row", example = "then.percent")
            String path,

            @Schema(description = "What it is called", example = "比例")
            String name,

            @Schema(
                    description = "The earlier value as packs write it, or in words where it is no plain value",
                    example = "90")
            @Nullable
            String from,

            @Schema(example = "85") @Nullable String to,

            @Schema(description = "The earlier value in words") @Nullable
            String fromText,

            @Nullable String toText) {

        static FieldChangeView of(RowChange.Field field) {
            return new FieldChangeView(
                    field.path(),
                    field.name(),
                    plain(field.from()),
                    plain(field.to()),
                    words(field.from()),
                    words(field.to()));
        }

        private static @Nullable String plain(RowChange.@Nullable Value value) {
            return value == null ? null : value.literal() == null ? value.words() : value.literal();
        }

        private static @Nullable String words(RowChange.@Nullable Value value) {
            return value == null ? null : value.words();
        }
    }

    /** A case whose answer differs. */
    @Schema(name = "CaseChange")
    record CaseChangeView(
            String name,

            @Schema(
                    description =
                            "By tier: outcome, payable, coverFrom; refused with pointers for facts that the policy does not know",
                    implementation = Object.class)
            @Nullable
            JsonNode from,

            @Schema(implementation = Object.class) @Nullable JsonNode to) {

        static CaseChangeView of(CaseComparison.Change change) {
            return new CaseChangeView(change.name(), RawJson.read(change.from()), RawJson.read(change.to()));
        }
    }
}
