package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.assessment.AScheme.LAST;
import static io.canbao.rules.assessment.AScheme.PROGRESS;
import static io.canbao.rules.assessment.AScheme.aScheme;
import static io.canbao.rules.assessment.AScheme.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All rows of a scheme, table by table, with the values that follow from them. */
class SchemeRowsTest {

    private static final List<Expression> SHARE = Arrays.asList(fact("enrolled"), fact("target"), number(95), null);

    @Test
    void rowsStandInTheOrderOfTheTables() {
        Scheme scheme = aScheme()
                .consequence("talk", ALWAYS, 1, true, Text.of("约谈"))
                .deducting(row("late", ALWAYS), number(1), null)
                .prize("first", 1, 1, yuan("300.00"))
                .paying(row("office", ALWAYS), yuan("100.00"))
                .payingByShare(
                        row("bands", ALWAYS),
                        fact("enrolled"),
                        PROGRESS,
                        new Scheme.Band(number(80), null, yuan("50.00")))
                .grade("good", ALWAYS, "A")
                .points(row("up", ALWAYS), number(2))
                .milestone("end", LAST, PROGRESS)
                .indicator("rate", ALWAYS, PROGRESS, PROGRESS)
                .build();

        assertThat(Rows.of(scheme))
                .extracting(Rows.Row::table, row -> row.head().id(), Rows.Row::then)
                .containsExactly(
                        tuple(Rows.INDICATORS, "rate", twice(SHARE)),
                        tuple(Rows.MILESTONES, "end", SHARE),
                        tuple(Rows.POINTS, "up", List.of(number(2))),
                        tuple(Rows.GRADES, "good", List.of()),
                        tuple(Rows.MONEY, "office", values(null, yuan("100.00"))),
                        tuple(
                                Rows.MONEY,
                                "bands",
                                values(
                                        fact("enrolled"),
                                        null,
                                        fact("enrolled"),
                                        fact("target"),
                                        number(95),
                                        null,
                                        number(80),
                                        null,
                                        yuan("50.00"))),
                        tuple(Rows.PRIZES, "first", List.of(yuan("300.00"))),
                        tuple(Rows.DEDUCTIONS, "late", values(number(1), null)),
                        tuple(Rows.CONSEQUENCES, "talk", List.of()));
    }

    private static List<@Nullable Expression> values(@Nullable Expression... values) {
        return Arrays.asList(values);
    }

    private static List<Expression> twice(List<Expression> values) {
        return Stream.of(values, values).flatMap(List::stream).toList();
    }

    @Test
    void whoeverARowLeavesSomethingToIsFoundInItsConditionFirst() {
        Expression county = new Expression.Unspecified(Text.of("县政府"));
        List<Rows.Row> rows = Rows.of(aScheme()
                .points(row("plain", ALWAYS), number(1))
                .points(row("amount", ALWAYS), UNSPECIFIED)
                .points(row("both", atLeast(fact("rank"), county)), UNSPECIFIED)
                .build());

        assertThat(rows).extracting(LeftOpen::when).containsExactly(false, false, true);
        assertThat(rows)
                .extracting(row -> LeftOpen.by(row).map(Text::zh).orElse(""))
                .containsExactly("", "市医保局", "县政府");
    }
}
