package io.canbao.assessment.web;

import io.canbao.assessment.FindSchemes.Found;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scheme, with the names of its rows, which scorecards call by their ids. */
@Schema(name = "AssessmentScheme")
record SchemeView(
        @Schema(example = "assessment.datong") String id,
        Title title,
        int year,

        @Schema(description = "The town whose scheme it is; null for the county's") @Nullable
        String unit,

        @Schema(description = "Who is measured", example = "villages") @Nullable
        String of,

        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Schema(description = "In the order of the policy") List<Row> rows) {

    static SchemeView of(Found found) {
        Scheme.Head head = found.scheme().head();
        return new SchemeView(
                head.id(),
                Title.of(head.title(), head.id()),
                found.in().version().year(),
                head.unit(),
                head.of(),
                head.from(),
                head.until(),
                rows(found.scheme()).toList());
    }

    private static Stream<Row> rows(Scheme scheme) {
        Scheme.Tables tables = scheme.tables();
        return Stream.<Stream<Row>>of(
                        tables.indicators().stream().map(one -> Row.of("indicators", one.head())),
                        scheme.moments().milestones().stream().map(one -> Row.of("milestones", one.head())),
                        tables.points().stream()
                                .map(one -> Row.of("points", one.row().head())),
                        tables.grades().stream().map(one -> Row.of("grades", one.head())),
                        tables.money().stream()
                                .map(one -> Row.of("money", one.row().head())),
                        tables.prizes().stream().map(one -> Row.of("prizes", one.head())),
                        tables.deductions().stream()
                                .map(one -> Row.of("deductions", one.row().head())),
                        tables.consequences().stream()
                                .map(one -> Row.of("consequences", one.row().head())),
                        scheme.moments().reports().stream()
                                .map(one -> new Row("reports", one.id(), Title.of(one.title(), one.id()))))
                .flatMap(rows -> rows);
    }

    /** A row of one of the scheme's tables. */
    @Schema(name = "AssessmentSchemeRow")
    record Row(
            @Schema(example = "indicators") String table,
            @Schema(example = "enrollment") String id,
            Title title) {
        static Row of(String table, Rule.Head head) {
            return new Row(table, head.id(), Title.of(head.title(), head.id()));
        }
    }

    /** In both languages. */
    @Schema(name = "AssessmentTitle")
    record Title(String zh, String en) {
        static Title of(@Nullable Text title, String id) {
            return of(Optional.ofNullable(title).orElse(Text.of(id)));
        }

        static Title of(Text title) {
            return new Title(title.zh(), title.en());
        }
    }
}
