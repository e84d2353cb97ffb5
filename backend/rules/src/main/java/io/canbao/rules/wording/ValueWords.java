package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values in words: literals, formulas, and the forms that choose, count or leave open. Definitions are worded where they are used. */
final class ValueWords {

    private static final int DECIMALS_OF_POINTS = 2;
    private static final int HUNDREDTHS = 100;

    private final Policy policy;
    private final Names names;
    private final RuleTexts texts;
    private final ConditionWords conditions;
    private final DayWords days;
    private final ProductWords products;

    ValueWords(Policy policy, Names names, RuleTexts texts, ConditionWords conditions) {
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.conditions = conditions;
        this.days = new DayWords(names, texts, this);
        this.products = new ProductWords(texts, this);
    }

    DayWords days() {
        return days;
    }

    /** What a definition stands for; anything else as it is. */
    Expression open(Expression expression) {
        return expression instanceof Expression.Defined defined
                        && policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Value value
                ? open(value.expression())
                : expression;
    }

    /** A value inside a sentence: one that depends on the case stands in brackets. */
    String phrase(Expression expression) {
        return open(expression) instanceof Expression.Choose ? texts.grouped(words(expression)) : words(expression);
    }

    String words(Expression expression) {
        long day = days.fixed(expression);
        return Values.known(day) ? texts.date(day) : opened(open(expression));
    }

    private String opened(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> literal(constant);
            case Expression.FactValue fact -> isDate(fact) ? days.fact(fact) : names.fact(fact.fact());
            case Expression.Defined defined -> names.term(defined.name());
            case Expression.NamedAmount amount -> amount(amount);
            case Expression.RecognisedOn _ -> days.on("recognised");
            case Expression.CategoryDay day ->
                texts.say(
                        day.ended() ? "categoryDay.ended" : "categoryDay.recognised",
                        texts.oneOf(names.categories(day.categories())));
            case Expression.WaitEnd _ -> days.on("wait");
            case Expression.WaitMonths months -> texts.say(months.fixedOnly() ? "wait.fixedMonths" : "wait.months");
            case Expression.HistoryCount count -> history(count);
            case Expression.CountOf count ->
                texts.say("count." + count.set(), texts.oneOf(names.members(count.set(), count.values())));
            case Expression.Elapsed elapsed -> elapsed(elapsed);
            case Expression.Combined combined -> combined(combined);
            case Expression.Product product -> products.words(product);
            case Expression.Percentage percentage ->
                products.words(percentage, policy.vocabulary().typeOf(percentage));
            case Expression.Quotient quotient ->
                products.words(quotient, policy.vocabulary().typeOf(quotient));
            case Expression.Shifted shifted -> days.shifted(shifted, shifted.sign() > 0);
            case Expression.Snapped snapped -> days.snapped(snapped);
            case Expression.Choose choose -> choice(choose);
            case Expression.Unspecified unspecified -> setBy(unspecified);
        };
    }

    private boolean isDate(Expression.FactValue fact) {
        return policy.vocabulary().typeOf(fact) == Type.DATE;
    }

    /** Whoever a value is left to, with the bounds that the text sets. */
    private String setBy(Expression.Unspecified open) {
        String key = Values.known(open.atLeast())
                ? Values.known(open.atMost()) ? "setBy.between" : "setBy.least"
                : Values.known(open.atMost()) ? "setBy.most" : "setBy";
        return texts.say(key, names.in(open.by()), bound(open, open.atLeast()), bound(open, open.atMost()));
    }

    private String bound(Expression.Unspecified open, long bound) {
        return Values.known(bound) ? literal(new Expression.Constant(open.type(), bound)) : "";
    }

    private String literal(Expression.Constant constant) {
        return switch (constant.type()) {
            case AMOUNT -> texts.amount(constant.value());
            case DATE -> texts.date(constant.value());
            case PERIOD -> texts.length(constant.value());
            case NUMBER, CHOICE, BOOLEAN, SET -> Long.toString(constant.value());
        };
    }

    /** Hundredths of a percentage point as a percentage, {@code 80%}; a formula of points likewise. */
    String percentage(Expression points) {
        Expression open = open(points);
        return open instanceof Expression.Unspecified ? words(open) : texts.say("percent", points(open));
    }

    /** Hundredths of a percentage point as points, without the sign of what is taken off. */
    String points(Expression points) {
        return switch (open(points)) {
            case Expression.Constant constant ->
                ProductWords.plain(BigDecimal.valueOf(Math.abs(constant.value()), DECIMALS_OF_POINTS));
            case Expression.Product(Expression said, Expression.Constant times)
            when times.value() == HUNDREDTHS -> factor(said);
            case Expression.Product product ->
                words(new Expression.Quotient(
                        product, new Expression.Constant(Type.NUMBER, HUNDREDTHS), RoundingMode.HALF_UP, 1));
            case Expression other -> words(other);
        };
    }

    private String amount(Expression.NamedAmount amount) {
        int dot = amount.name().indexOf('.');
        String what;
        if (dot < 0) {
            what = texts.say("amount." + amount.name());
        } else {
            String component = names.term(amount.name().substring(dot + 1));
            what = amount.name().startsWith("fee.")
                    ? component
                    : texts.say("part", texts.say("amount." + amount.name().substring(0, dot)), component);
        }
        List<String> instead = Stream.of(amount.tier(), amount.group())
                .flatMap(Stream::ofNullable)
                .map(names::term)
                .toList();
        return instead.isEmpty() ? what : texts.say("part", what, texts.list(instead));
    }

    private String history(Expression.HistoryCount count) {
        List<String> values = names.values(Facts.HISTORY, count.values()).stream()
                .map(texts::quoted)
                .toList();
        boolean since = count.from() > Expression.HistoryCount.EARLIEST_YEAR;
        boolean until = count.until() != policy.year() - 1;
        String years = since && until
                ? texts.say("sinceUntil", count.from(), count.until())
                : since ? texts.say("since", count.from()) : until ? texts.say("until", count.until()) : "";
        return texts.say(count.consecutive() ? "yearsRunning" : "years", years, texts.oneOf(values));
    }

    private String elapsed(Expression.Elapsed elapsed) {
        return isAge(elapsed)
                ? texts.say("ageOn", words(elapsed.until()))
                : texts.say("elapsed." + elapsed.unit(), words(elapsed.from()), words(elapsed.until()));
    }

    static boolean isAge(Expression.Elapsed elapsed) {
        return elapsed.unit() == Expression.Unit.YEARS
                && elapsed.from() instanceof Expression.FactValue fact
                && Set.of(Facts.BIRTH_DATE, Facts.BIRTH).contains(fact.fact());
    }

    private String combined(Expression.Combined combined) {
        return switch (combined.operator()) {
            case SUM -> sum("plus", combined.operands());
            case DIFFERENCE -> difference(combined.operands());
            case LEAST, GREATEST -> extreme(combined);
        };
    }

    private String difference(List<Expression> operands) {
        return isZero(operands.getFirst()) && operands.size() == 2
                ? texts.say("less", addend(operands.getLast()))
                : sum("minus", operands);
    }

    private String sum(String sign, List<Expression> operands) {
        Expression first = operands.getFirst();
        boolean goesOn =
                first instanceof Expression.Combined left && left.operator().compareTo(Expression.Operator.LEAST) < 0;
        String said = goesOn ? words(first) : addend(first);
        for (Expression operand : operands.subList(1, operands.size())) {
            said = texts.say(sign, said, addend(operand));
        }
        return said;
    }

    static boolean isZero(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.value() == 0;
    }

    /** The smaller or greater of values; against a single literal it reads as a bound. */
    private String extreme(Expression.Combined combined) {
        Leaving leaving = Leaving.of(combined);
        if (leaving != null) {
            return leaving.of() instanceof Expression.NamedAmount amount
                            && amount.name().equals("remaining")
                    ? texts.say("leavingRest", words(leaving.personal()))
                    : texts.say("leaving", factor(leaving.of()), words(leaving.personal()));
        }
        boolean least = combined.operator() == Expression.Operator.LEAST;
        List<Expression> operands = combined.operands();
        if (policy.vocabulary().typeOf(combined) == Type.DATE) {
            return texts.say(least ? "earliest" : "latest", texts.allOf(all(operands)));
        }
        List<Expression> bounds = operands.stream()
                .filter(each -> open(each) instanceof Expression.Constant)
                .toList();
        List<Expression> others = new ArrayList<>(operands);
        others.removeAll(bounds);
        return bounds.size() == 1 && others.size() == 1
                ? texts.say(least ? "atMost" : "atLeast", addend(others.getFirst()), words(bounds.getFirst()))
                : texts.say(least ? "smallest" : "greatest", texts.allOf(all(operands)));
    }

    private List<String> all(List<Expression> expressions) {
        return expressions.stream().map(this::words).toList();
    }

    /** What is above a fixed personal payment, {@code max(0, of − personal)}. */
    record Leaving(Expression personal, Expression of) {
        static @Nullable Leaving of(Expression.Combined combined) {
            return combined.operator() == Expression.Operator.GREATEST
                            && combined.operands().size() == 2
                            && isZero(combined.operands().getFirst())
                            && combined.operands().getLast() instanceof Expression.Combined difference
                            && difference.operator() == Expression.Operator.DIFFERENCE
                            && difference.operands().size() == 2
                    ? new Leaving(
                            difference.operands().getLast(),
                            difference.operands().getFirst())
                    : null;
        }
    }

    private String choice(Expression.Choose choose) {
        List<String> branches = new ArrayList<>();
        for (Expression.Branch branch : choose.branches()) {
            branches.add(texts.say("branch", conditions.phrase(branch.when()), words(branch.then())));
        }
        branches.add(texts.say("otherwise", words(choose.otherwise())));
        return String.join(texts.say("semicolon"), branches);
    }

    /** A part of a sum, in brackets where it would not stand alone. */
    String addend(Expression expression) {
        boolean loose = switch (open(expression)) {
            case Expression.Combined _, Expression.Choose _ -> true;
            case Expression.Quotient quotient -> ProductWords.isRounded(quotient);
            default -> false;
        };
        return loose ? texts.grouped(words(expression)) : words(expression);
    }

    /** A factor, or what a share is taken of, in brackets where it is more than one word. */
    String factor(Expression expression) {
        boolean loose = switch (open(expression)) {
            case Expression.Combined _, Expression.Choose _, Expression.Product _, Expression.Quotient _ -> true;
            default -> false;
        };
        return loose ? texts.grouped(words(expression)) : words(expression);
    }
}
