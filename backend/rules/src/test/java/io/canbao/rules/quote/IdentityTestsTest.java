package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BIRTH;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.RECOGNISED;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.all;
import static io.canbao.rules.Formulas.any;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.count;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.ended;
import static io.canbao.rules.Formulas.entering;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.known;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.recognised;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.since;
import static io.canbao.rules.Formulas.takes;
import static io.canbao.rules.Formulas.test;
import static io.canbao.rules.Formulas.years;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a subsidy asks of the poor beside being poor. */
class IdentityTestsTest {

    private static final IdentityTests TESTS = new IdentityTests(aPolicy()
            .define("poor", all(has("subsistence"), is("residence", "local")))
            .define("last", Type.DATE, ended("subsistence"))
            .define("late", Type.DATE, YEAR_START)
            .build()
            .vocabulary());

    private static final Condition POOR = has("subsistence");
    private static final Condition VETERAN = has("veteran-priority");
    private static final Condition LOCAL = is("residence", "local");
    private static final Condition PERMIT = is("residence", "permit");
    private static final Condition ON_THE_FIRST = new Condition.FallsOn(PAYMENT, new Days.OfMonth(1, 1));

    static List<Arguments> rules() {
        return List.of(
                asks(ALWAYS),
                asks(LOCAL),
                asks(VETERAN),
                asks(POOR, POOR),
                asks(has("subsistence", "disability"), has("subsistence", "disability")),
                asks(all(POOR, LOCAL, VETERAN), POOR, LOCAL, VETERAN),
                asks(all(LOCAL, POOR), LOCAL, POOR),
                asks(all(POOR, all(paid("2025-01-01.."), LOCAL)), POOR, paid("2025-01-01.."), LOCAL),
                asks(any(all(VETERAN, LOCAL), all(POOR, PERMIT), POOR), POOR, PERMIT),
                asks(any(VETERAN, LOCAL)),
                asks(all(POOR, any(VETERAN, LOCAL)), POOR, any(VETERAN, LOCAL)),
                asks(all(any(LOCAL, POOR), PERMIT), POOR, PERMIT),
                asks(test("poor"), POOR, LOCAL),
                asks(any(VETERAN, test("poor")), POOR, LOCAL),
                asks(all(POOR, test("unknown")), POOR, test("unknown")),
                asks(test("unknown")),
                asks(not(POOR)),
                asks(all(POOR, not(VETERAN), shows("migrant-work")), POOR, not(VETERAN), shows("migrant-work")),
                asks(all(POOR, ON_THE_FIRST, known("residence")), POOR, ON_THE_FIRST, known("residence")),
                asks(all(POOR, entering("central")), POOR, entering("central")),
                asks(atMost(PAYMENT, ended("subsistence")), atMost(PAYMENT, ended("subsistence"))),
                asks(atMost(PAYMENT, defined("last")), atMost(PAYMENT, defined("last"))),
                asks(atMost(PAYMENT, defined("late"))),
                asks(atMost(since("veteran-priority"), YEAR_START)),
                asks(
                        atLeast(count(Facts.CATEGORIES, "disability", "subsistence"), number(2)),
                        atLeast(count(Facts.CATEGORIES, "disability", "subsistence"), number(2))),
                asks(atLeast(count(Facts.CATEGORIES, "disability", "veteran-priority"), number(2))),
                asks(atLeast(count(Facts.EVIDENCE, "subsistence"), number(1))));
    }

    private static Arguments asks(Condition when, Condition... tests) {
        return Arguments.of(when, List.of(tests));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void asksTestByTestWhereItNamesTheIdentity(Condition when, List<Condition> tests) {
        var head = new Rule.Head("row", null, when, List.of(), "500243", List.of(), List.of(), null);
        var rule = new Rule.Subsidy(head, yuan("40.00"), List.of(), false);

        assertThat(TESTS.of(rule, Set.of("subsistence"))).isEqualTo(tests);
    }

    static List<Arguments> facts() {
        return List.of(
                looksAt(LOCAL, "residence"),
                looksAt(known("channel"), "channel"),
                looksAt(shows("migrant-work"), Facts.EVIDENCE),
                looksAt(takes("voucher"), Facts.PRODUCTS),
                looksAt(POOR, Facts.CATEGORIES),
                looksAt(entering("central"), IdentityTests.ENTRY),
                looksAt(atMost(BIRTH, YEAR_START), Facts.BIRTH),
                looksAt(ON_THE_FIRST, Facts.PAID),
                looksAt(atLeast(count(Facts.PRODUCTS, "voucher"), number(1)), Facts.PRODUCTS),
                looksAt(atMost(ended("subsistence"), YEAR_START), Facts.CATEGORIES),
                looksAt(atLeast(years("missed", 2020, 2024), number(2)), Facts.HISTORY),
                looksAt(recognised(atMost(RECOGNISED, PAYMENT), "subsistence"), Facts.CATEGORIES, Facts.PAID),
                looksAt(atMost(FEE, yuan("400.00"))),
                looksAt(test("poor"), Facts.CATEGORIES, "residence"),
                looksAt(all(not(any(LOCAL, known("channel")))), "residence", "channel"));
    }

    private static Arguments looksAt(Condition test, String... facts) {
        return Arguments.of(test, List.of(facts));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aTestLooksAtFacts(Condition test, List<String> facts) {
        assertThat(TESTS.factsOf(test)).containsExactlyElementsOf(facts);
    }
}
