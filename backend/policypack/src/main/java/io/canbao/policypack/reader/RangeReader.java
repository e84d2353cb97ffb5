package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the bounds that a number, amount or date is compared with. */
final class RangeReader {

    static final Expression PAID = new Expression.FactValue(Facts.PAID);

    /** A range of ages or other numbers, which would be read as a difference. */
    private static final String LAST_YEAR = "last-year ";

    private static final Pattern DIFFERENCE = Pattern.compile("\\s*\\d{1,3}\\s*-\\s*\\d{1,3}\\s*");

    private final ExpressionReader expressions;
    private final DaysReader days;

    RangeReader(ExpressionReader expressions, DaysReader days) {
        this.expressions = expressions;
        this.days = days;
    }

    Optional<Condition> range(Expression value, Type type, Place place) {
        return bounds(value, type, place, type == Type.DATE ? Shape.DATES : Shape.NUMBERS);
    }

    /** Bounds of a number, amount or date; a single value is equal, a list one of, {@code A..B} from A to B. */
    Optional<Condition> bounds(Expression value, Type type, Place place, Shape shape) {
        if (place.isSequence()) {
            List<Condition> equal = new ArrayList<>();
            place.items().forEach(item -> single(value, type, item).ifPresent(equal::add));
            return Optional.of(new Condition.AnyOf(equal));
        }
        if (!place.isMapping()) {
            return single(value, type, place);
        }
        boolean dates = type == Type.DATE;
        place.allow(shape);
        List<Condition> parts = new ArrayList<>();
        low(value, type, place, dates ? "from" : "min", true).ifPresent(parts::add);
        low(value, type, place, dates ? "after" : "above", false).ifPresent(parts::add);
        high(value, type, place, dates ? "until" : "max", true).ifPresent(parts::add);
        high(value, type, place, dates ? "before" : "below", false).ifPresent(parts::add);
        if (place.has("within")) {
            since(value, place.at("within")).ifPresent(end -> {
                parts.add(new Condition.InRange(PAID, new Condition.Range(value, true, end, true)));
            });
        }
        if (place.has("beyond")) {
            since(value, place.at("beyond")).ifPresent(end -> {
                parts.add(new Condition.InRange(PAID, new Condition.Range(end, false, null, true)));
            });
        }
        if (place.has("full")) {
            since(value, place.at("full")).ifPresent(end -> {
                parts.add(new Condition.InRange(PAID, new Condition.Range(end, true, null, true)));
            });
        }
        if (place.has("not")) {
            range(value, type, place.at("not")).ifPresent(part -> parts.add(new Condition.Not(part)));
        }
        List<Condition> calendar = dates ? days.of(value, place) : List.of();
        if (shape.keys().stream().noneMatch(place::has) && !place.hasUnknownKey()) {
            place.fault(PackPhrase.NO_BOUND.of(), dates ? PackPhrase.DATE_BOUNDS.of() : PackPhrase.NUMBER_BOUNDS.of());
        }
        List<Condition> all = new ArrayList<>(merge(parts));
        if (all.stream().anyMatch(RangeReader::backwards)) {
            tellBackwards(place);
        }
        all.addAll(calendar);
        return Optional.of(all.size() == 1 ? all.getFirst() : new Condition.All(all));
    }

    /** Both ends of one value make one range, which is easier to explain and to analyse. */
    private static List<Condition> merge(List<Condition> parts) {
        if (parts.size() == 2
                && parts.getFirst() instanceof Condition.InRange low
                && parts.getLast() instanceof Condition.InRange high
                && low.value().equals(high.value())
                && low.range().high() == null
                && high.range().low() == null) {
            return List.of(new Condition.InRange(
                    low.value(),
                    new Condition.Range(
                            low.range().low(),
                            low.range().lowInclusive(),
                            high.range().high(),
                            high.range().highInclusive())));
        }
        return parts;
    }

    private Optional<Expression> since(Expression event, Place place) {
        return expressions.read(place, Type.PERIOD).map(period -> new Expression.Shifted(event, period, 1));
    }

    private Optional<Condition> low(Expression value, Type type, Place place, String key, boolean inclusive) {
        return place.has(key)
                ? expressions
                        .read(place.at(key), type)
                        .map(bound -> new Condition.InRange(value, new Condition.Range(bound, inclusive, null, true)))
                : Optional.empty();
    }

    private Optional<Condition> high(Expression value, Type type, Place place, String key, boolean inclusive) {
        return place.has(key)
                ? expressions
                        .read(place.at(key), type)
                        .map(bound -> new Condition.InRange(value, new Condition.Range(null, true, bound, inclusive)))
                : Optional.empty();
    }

    private Optional<Condition> single(Expression value, Type type, Place place) {
        Optional<String> text = place.text();
        int dots = text.map(written -> written.indexOf("..")).orElse(-1);
        Optional<String> meant = text.filter(written -> otherwise(written, type))
                .flatMap(written -> EverydayValues.bounds(written, type, end -> expressions.reads(end, type)));
        if (meant.isPresent()) {
            place.fault(place.shown(), GeneralPhrase.WRITE.of(meant.get()));
            return Optional.empty();
        }
        if (dots < 0) {
            return expressions
                    .read(place, type)
                    .map(bound -> new Condition.InRange(value, new Condition.Range(bound, true, bound, true)));
        }
        String written = text.orElse("");
        String first = written.substring(0, dots);
        Optional<Expression> from = end(first, type, place);
        if (from.isEmpty() && !first.isBlank()) {
            return Optional.empty();
        }
        Optional<Expression> until = end(written.substring(dots + 2), type, place);
        if (until.isPresent() && constant(from) > constant(until)) {
            place.fault(PackPhrase.RANGE_BACKWARDS.of(), earlierFirst(written.strip(), written.substring(dots + 2)));
        }
        return Optional.of(
                new Condition.InRange(value, new Condition.Range(from.orElse(null), true, until.orElse(null), true)));
    }

    /** Of days that are counted from the insurance year, the first has lost its {@code last-year} where the last has one. */
    private static Wording earlierFirst(String written, String until) {
        return written.matches("\\d{2}-\\d{2}.*") && until.strip().startsWith(LAST_YEAR)
                ? GeneralPhrase.MEANT.of(LAST_YEAR + written)
                : PackPhrase.EARLIER_END_FIRST.of();
    }

    private boolean otherwise(String written, Type type) {
        boolean ends = written.contains("..") && !written.contains("...");
        boolean read = ends
                ? Stream.of(written.split("\\.\\.", -1)).allMatch(end -> end.isBlank() || expressions.reads(end, type))
                : expressions.reads(written, type);
        return DIFFERENCE.matcher(written).matches() || !read;
    }

    private static void tellBackwards(Place place) {
        if (place.has("min") && place.has("max")) {
            BoundOrder.fault(place, "min", "max");
        } else {
            place.fault(PackPhrase.RANGE_BACKWARDS.of(), PackPhrase.EARLIER_END_FIRST.of());
        }
    }

    private static boolean backwards(Condition test) {
        return test instanceof Condition.InRange in
                && in.range().low() instanceof Expression.Constant low
                && in.range().high() instanceof Expression.Constant high
                && low.type() != Type.PERIOD
                && low.value() > high.value();
    }

    private static long constant(Optional<Expression> bound) {
        return bound.orElse(null) instanceof Expression.Constant constant ? constant.value() : Values.ABSENT;
    }

    private Optional<Expression> end(String text, Type type, Place place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Tree written = new Tree.Scalar(text.strip(), false, place.mark());
        return expressions.read(new Place(written, place.path(), place.mark(), place.findings()), type);
    }
}
