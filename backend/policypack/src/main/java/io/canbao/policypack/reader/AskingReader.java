package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.Bounds;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Membership;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads of whom and when facts are asked, within which bounds they lie, and who belongs to a group: all that words and facts say
 * by conditions and formulas, once these can be read.
 */
final class AskingReader {

    private final Place pack;
    private final Scope scope;
    private final ConditionReader conditions;

    AskingReader(Place pack, Scope scope, ConditionReader conditions) {
        this.pack = pack;
        this.scope = scope;
        this.conditions = conditions;
    }

    /** Completes the facts of the scope. */
    void readFacts() {
        pack.at("facts").entries().forEach((name, place) -> scope.fact(name).ifPresent(fact -> complete(fact, place)));
        pack.at("vocabulary")
                .at("events")
                .entries()
                .forEach((id, place) -> scope.fact(Facts.EVENTS + '.' + id).ifPresent(event -> complete(event, place)));
    }

    /** Completes the identities, channels and ways to have been insured of the scope: to whom they are offered. */
    void readOffers() {
        offers("categories", scope.categories);
        offers("channels", scope.terms);
        offers("history", scope.terms);
    }

    private void offers(String kind, Map<String, Term> words) {
        pack.at("vocabulary").at(kind).entries().forEach((id, place) -> {
            if (place.has("askedWhen")) {
                words.computeIfPresent(id, (_, word) -> word.askedWhen(conditions.read(place.at("askedWhen"))));
            }
        });
    }

    private void complete(FactDefinition fact, Place place) {
        scope.facts.put(fact.id(), fact.with(asking(place), bounds(fact.type(), place)));
    }

    private Asking asking(Place place) {
        Asking.Of of = place.at("askedOf")
                .oneOf(Set.of("resident", "office", "refund"))
                .map(word -> Asking.Of.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Asking.Of.RESIDENT);
        return new Asking(of, place.has("askedWhen") ? conditions.read(place.at("askedWhen")) : Condition.ALWAYS);
    }

    private Bounds bounds(Type type, Place place) {
        boolean date = type == Type.DATE;
        boolean counted = type == Type.NUMBER || type == Type.AMOUNT;
        List.of(counted ? "" : "min", counted ? "" : "max", date ? "" : "from", date ? "" : "until").stream()
                .filter(key -> !key.isEmpty() && place.has(key))
                .forEach(key -> place.at(key).fault(GeneralPhrase.TEXT.of(key), PackPhrase.BOUNDS_OF_FACT.of()));
        if (!date && !counted) {
            return Bounds.NONE;
        }
        String lower = date ? "from" : "min";
        String upper = date ? "until" : "max";
        Expression least = end(place.at(lower), type);
        Expression most = end(place.at(upper), type);
        BoundOrder.requireOrder(place, lower, least, upper, most);
        return new Bounds(least, most);
    }

    private @Nullable Expression end(Place place, Type type) {
        Expression end = conditions.expressions().readIfPresent(place, type).orElse(null);
        if (end == null || end instanceof Expression.Constant || end.equals(RangeReader.PAID)) {
            return end;
        }
        place.fault(place.shown(), PackPhrase.A_FIXED_END.of());
        return null;
    }

    /** Who belongs to each group, in the order of the vocabulary. */
    Map<String, Membership> readMemberships() {
        Map<String, Membership> memberships = new LinkedHashMap<>();
        pack.at("vocabulary").at("groups").entries().forEach((id, place) -> {
            boolean follows = place.has("when");
            if (follows && place.has("only")) {
                place.at("only").fault(PackPhrase.WHEN_AND_ONLY.of(), PackPhrase.WHEN_OR_ONLY.of());
            }
            if (follows || place.has("only")) {
                Place who = place.at(follows ? "when" : "only");
                memberships.put(id, new Membership(follows, conditions.read(who)));
            }
        });
        return memberships;
    }
}
