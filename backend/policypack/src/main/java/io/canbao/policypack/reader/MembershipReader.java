package io.canbao.policypack.reader;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads tests on what people are and hold: identities, papers, further products. */
final class MembershipReader {

    private final Scope scope;
    private final ConditionReader conditions;
    private final RangeReader ranges;

    MembershipReader(Scope scope, ConditionReader conditions, RangeReader ranges) {
        this.scope = scope;
        this.conditions = conditions;
        this.ranges = ranges;
    }

    /** Papers or products; a plain list is any of them. */
    Optional<Condition> set(String set, Place place, Map<String, ?> vocabulary) {
        return combined(
                place, Shape.MEMBERS, vocabulary.keySet(), FactNames.of(set), ids -> new Condition.Holds(set, ids));
    }

    /** Identities that are held on the day that counts, were recognised in time, or ended. */
    Optional<Condition> categories(Place place) {
        boolean mapping = place.isMapping();
        Expression on = mapping && place.has("on")
                ? conditions.expressions().read(place.at("on"), Type.DATE).orElse(null)
                : null;
        Condition recognised = mapping && place.has("recognised")
                ? ranges.range(new Expression.RecognisedOn(), Type.DATE, place.at("recognised"))
                        .orElse(null)
                : null;
        Function<Set<String>, Condition> held = ids -> new Condition.HasCategory(ids, on, recognised);
        boolean ended = mapping && place.has("ended");
        if (ended && (on != null || recognised != null)) {
            place.fault(PackPhrase.ENDED_BESIDE_OTHERS.of(), PackPhrase.ENDED_ALONE.of());
        }
        return combined(
                place,
                Shape.CATEGORIES,
                scope.categories.keySet(),
                GeneralPhrase.FACT_CATEGORY.of(),
                ended ? ids -> ended(ids, place) : held);
    }

    /** One of the categories is held no longer, and its last day lies in the bounds. */
    private Condition ended(Set<String> ids, Place place) {
        List<Condition> parts = new ArrayList<>();
        for (String id : ids) {
            Condition held = new Condition.HasCategory(Set.of(id), null, null);
            ranges.range(new Expression.CategoryDay(Set.of(id), true), Type.DATE, place.at("ended"))
                    .ifPresent(range -> parts.add(new Condition.All(List.of(new Condition.Not(held), range))));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.AnyOf(parts);
    }

    /** {@code any}, {@code all} and {@code none} of a set; a plain list is any of. */
    private Optional<Condition> combined(
            Place place, Shape shape, Set<String> known, Object kind, Function<Set<String>, Condition> has) {
        if (!place.isMapping()) {
            Set<String> any = conditions.ids(place, known, kind);
            return any.isEmpty() ? Optional.empty() : Optional.of(has.apply(any));
        }
        place.allow(shape);
        List<Condition> parts = new ArrayList<>();
        Set<String> any = place.has("any") ? conditions.ids(place.at("any"), known, kind) : Set.of();
        Set<String> none = place.has("none") ? conditions.ids(place.at("none"), known, kind) : Set.of();
        if (!any.isEmpty()) {
            parts.add(has.apply(any));
        }
        if (place.has("all")) {
            conditions.ids(place.at("all"), known, kind).forEach(id -> parts.add(has.apply(Set.of(id))));
        }
        if (!none.isEmpty()) {
            parts.add(new Condition.Not(has.apply(none)));
        }
        if (!place.has("any") && !place.has("all") && !place.has("none")) {
            place.fault(PackPhrase.NO_ANY_ALL_NONE.of(), PackPhrase.ONE_OF_THEM.of());
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.size() == 1 ? parts.getFirst() : new Condition.All(parts));
    }
}
