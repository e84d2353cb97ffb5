package io.canbao.rules.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.Formulas;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.quote.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rows that never match together may stand in any order. */
class RowOrderTest {

    private static final String WALK_OF_LIFE = "walk-of-life";
    private static final List<String> WALKS = List.of("farmer", "worker", "student", "retired");

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theOrderOfDisjointRowsDoesNotMatter(@ForAll long seed) {
        Random source = new Random(seed);
        RandomPolicies random = new RandomPolicies(source);
        Policy policy = random.policy(built -> built.choice(WALK_OF_LIFE, null, WALKS.toArray(String[]::new)));
        separate(policy);
        CompiledPolicy inOrder = CompiledPolicy.compile(policy);
        List<Facts> people = IntStream.range(0, 20)
                .mapToObj(person -> random.facts().with(WALK_OF_LIFE, WALKS.get(person % WALKS.size())))
                .toList();
        List<Ruling> answers =
                people.stream().map(facts -> answer(inOrder, facts)).toList();
        shuffle(policy, source);
        CompiledPolicy shuffled = CompiledPolicy.compile(policy);
        assertThat(people.stream().map(facts -> answer(shuffled, facts))).containsExactlyElementsOf(answers);
    }

    /** Whom several rows refuse, and what the parts of a price are, is told in the order of the rows. */
    private static Ruling answer(CompiledPolicy compiled, Facts facts) {
        Ruling ruling = AgreementTest.answer(compiled, facts, "tier1");
        Ruling.Price price = ruling.price();
        return new Ruling(
                ruling.obstacle(),
                ruling.ineligible().stream().sorted().toList(),
                ruling.unmet(),
                ruling.closed(),
                ruling.entry(),
                ruling.also(),
                ruling.better(),
                new Ruling.Price(
                        price.fee(),
                        price.surcharge(),
                        price.subsidy(),
                        price.payable(),
                        price.fiscalContribution(),
                        sorted(price.fees()),
                        sorted(price.surcharges()),
                        sorted(price.fiscal())),
                ruling.grants(),
                ruling.cover(),
                ruling.waiting(),
                ruling.sparing(),
                ruling.awards(),
                ruling.refunds(),
                ruling.benefitTier(),
                ruling.notes());
    }

    private static List<Ruling.Part> sorted(List<Ruling.Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing(Ruling.Part::component))
                .toList();
    }

    /** Gives every row of a table a walk of life of its own. */
    private static void separate(Policy policy) {
        separate(policy.tables().fees(), (row, head) -> new Rule.Amounts(head, row.amounts()));
        separate(policy.tables().fiscal(), (row, head) -> new Rule.Amounts(head, row.amounts()));
        separate(policy.tables().surcharges(), (row, head) -> new Rule.Amounts(head, row.amounts()));
        policy.tables()
                .subsidies()
                .forEach(stage -> separate(
                        stage.rules(),
                        (row, head) -> new Rule.Subsidy(head, row.amount(), row.shares(), row.onRequest())));
        separate(policy.tables().windows(), RowOrderTest::windowWith);
        separate(
                policy.tables().waiting(),
                (row, head) -> new Rule.Waiting(
                        head,
                        row.fixed(),
                        row.variable(),
                        row.atLeast(),
                        row.start(),
                        row.firstCovered(),
                        row.reason()));
        separate(policy.tables().incentives(), (row, head) -> new Rule.Incentive(head, row.years(), row.raise()));
    }

    private static Rule.Window windowWith(Rule.Window window, Rule.Head head) {
        return switch (window) {
            case Rule.Open open ->
                new Rule.Open(
                        head, open.kinds(), open.needs(), open.coverFrom(), open.coverTo(), open.retroactiveFrom());
            case Rule.Closed closed -> new Rule.Closed(head, closed.kinds());
        };
    }

    private static <R extends Rule> void separate(List<R> table, BiFunction<R, Rule.Head, R> with) {
        for (int row = 0; row < table.size(); row++) {
            Rule.Head head = table.get(row).head();
            Condition when = Formulas.all(Formulas.is(WALK_OF_LIFE, WALKS.get(row % WALKS.size())), head.when());
            table.set(
                    row,
                    with.apply(
                            table.get(row),
                            new Rule.Head(
                                    head.id(),
                                    head.title(),
                                    when,
                                    head.clauses(),
                                    head.layer(),
                                    head.assumptions(),
                                    head.bring(),
                                    head.hint())));
        }
    }

    private static void shuffle(Policy policy, Random source) {
        List<List<? extends Rule>> tables = new ArrayList<>(List.of(
                policy.tables().fees(),
                policy.tables().fiscal(),
                policy.tables().surcharges(),
                policy.tables().windows(),
                policy.tables().waiting(),
                policy.tables().incentives(),
                policy.tables().eligibility()));
        policy.tables().subsidies().forEach(stage -> tables.add(stage.rules()));
        tables.forEach(table -> Collections.shuffle(table, source));
    }
}
