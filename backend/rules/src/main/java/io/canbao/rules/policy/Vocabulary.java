package io.canbao.rules.policy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a policy: what its rows can name. Each kind is a map by id, in the order in which answers list it.
 *
 * @param tiers levels of contribution; never empty
 * @param groups whom a price is for
 * @param categories identities
 * @param evidence what a person can show
 * @param products what a person can take besides
 * @param terms all other words: events, channels, funders, authorities, units, components
 * @param facts scalar facts, built in and declared
 * @param definitions values and tests that rows use by name
 * @param memberships by group, who belongs to it; groups that anybody may be told to be in are left out
 */
public record Vocabulary(
        Map<String, Term> tiers,
        Map<String, Term> groups,
        Map<String, Term> categories,
        Map<String, Term> evidence,
        Map<String, Term> products,
        Map<String, Term> terms,
        Map<String, FactDefinition> facts,
        Map<String, Definition> definitions,
        Map<String, Membership> memberships) {

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
}
