package io.canbao.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The effective rules of one region and insurance year, all layers merged: what a pack means once it has been read.
 * It holds no notion of files or of publication.
 *
 * @param region six-digit code of the region, its last two zero for a layer
 * @param path names from the uppermost layer down to the region itself
 * @param year insurance year
 * @param tiers in the order in which answers list them; never empty
 * @param facts scalar facts by id, built in and declared
 * @param windowsFirst whether the first open window in order wins instead of the best one
 * @param incentiveLimit joint ceiling of all incentive raises, if any
 */
public record Policy(
        String region,
        List<Text> path,
        int year,
        Map<String, Term> tiers,
        Map<String, Term> groups,
        Map<String, Term> categories,
        Map<String, Term> evidence,
        Map<String, Term> products,
        Map<String, Term> terms,
        Map<String, FactDefinition> facts,
        Map<String, Definition> definitions,
        Map<String, Source> sources,
        Map<String, Assumption> assumptions,
        List<Rule.Eligibility> eligibility,
        List<Rule.Amounts> fees,
        List<Rule.Amounts> fiscal,
        List<Rule.Amounts> surcharges,
        List<SubsidyStage> subsidies,
        boolean windowsFirst,
        List<Rule.Window> windows,
        List<Rule.Waiting> waiting,
        List<Rule.Incentive> incentives,
        @Nullable Expression incentiveLimit,
        List<String> benefitParts,
        List<Rule.Benefit> benefits,
        List<Rule.Refund> refunds,
        List<Rule.Limit> limits) {

    /** The same policy with other rows that decide who is taken in, what is granted and when: to ask what if. */
    public Policy with(
            List<Rule.Eligibility> eligibility,
            List<SubsidyStage> subsidies,
            boolean windowsFirst,
            List<Rule.Window> windows) {
        return new Policy(
                region,
                path,
                year,
                tiers,
                groups,
                categories,
                evidence,
                products,
                terms,
                facts,
                definitions,
                sources,
                assumptions,
                eligibility,
                fees,
                fiscal,
                surcharges,
                subsidies,
                windowsFirst,
                windows,
                waiting,
                incentives,
                incentiveLimit,
                benefitParts,
                benefits,
                refunds,
                limits);
    }

    /** The name of any word of the vocabulary; the id itself where a pack names none. */
    public Text nameOf(String id) {
        return Optional.ofNullable(tiers.get(id))
                .or(() -> Optional.ofNullable(groups.get(id)))
                .or(() -> Optional.ofNullable(categories.get(id)))
                .or(() -> Optional.ofNullable(evidence.get(id)))
                .or(() -> Optional.ofNullable(products.get(id)))
                .or(() -> Optional.ofNullable(terms.get(id)))
                .map(Term::name)
                .orElseGet(() -> Text.of(id));
    }

    /**
     * The type of an expression's value; of one that is open whatever it says, an amount.
     *
     * @throws IllegalArgumentException if it names a fact that the policy does not have
     */
    public Type typeOf(Expression expression) {
        return knownTypeOf(expression).orElse(Type.AMOUNT);
    }

    private Optional<Type> knownTypeOf(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(constant.type());
            case Expression.FactValue fact -> Optional.of(typeOfFact(fact.fact()));
            case Expression.Defined defined ->
                Optional.of(
                        definitions.get(defined.name()) instanceof Definition.Value value
                                ? value.type()
                                : Type.BOOLEAN);
            case Expression.NamedAmount _ -> Optional.of(Type.AMOUNT);
            case Expression.RecognisedOn _,
                    Expression.CategoryDay _,
                    Expression.WaitEnd _,
                    Expression.Shifted _,
                    Expression.Snapped _ -> Optional.of(Type.DATE);
            case Expression.WaitMonths _, Expression.HistoryCount _, Expression.CountOf _, Expression.Elapsed _ ->
                Optional.of(Type.NUMBER);
            case Expression.Combined combined -> commonType(combined.operands().stream());
            case Expression.Product product -> knownTypeOf(product.value());
            case Expression.Percentage percentage -> knownTypeOf(percentage.of());
            case Expression.Quotient quotient ->
                knownTypeOf(quotient.divisor())
                        .filter(Type.AMOUNT::equals)
                        .map(_ -> Type.NUMBER)
                        .or(() -> knownTypeOf(quotient.dividend()));
            case Expression.Choose choose ->
                commonType(Stream.concat(
                        choose.branches().stream().map(Expression.Branch::then), Stream.of(choose.otherwise())));
            case Expression.Unspecified _ -> Optional.empty();
        };
    }

    private Type typeOfFact(String fact) {
        FactDefinition definition = facts.get(fact);
        if (definition == null) {
            throw new IllegalArgumentException("unknown fact '" + fact + "'");
        }
        return definition.type();
    }

    private Optional<Type> commonType(Stream<Expression> expressions) {
        return expressions
                .flatMap(expression -> knownTypeOf(expression).stream())
                .findFirst();
    }

    /** Every row of every table that takes part in a decision, in the order of the tables. */
    public List<Rule> decidingRules() {
        List<Rule> rules = new ArrayList<>(eligibility);
        rules.addAll(windows);
        rules.addAll(fees);
        rules.addAll(fiscal);
        rules.addAll(surcharges);
        subsidies.forEach(stage -> rules.addAll(stage.rules()));
        rules.addAll(waiting);
        rules.addAll(incentives);
        rules.addAll(refunds);
        return rules;
    }

    /** Every row of every table. */
    public List<Rule> rules() {
        List<Rule> rules = decidingRules();
        rules.addAll(benefits);
        rules.addAll(limits);
        return rules;
    }
}
