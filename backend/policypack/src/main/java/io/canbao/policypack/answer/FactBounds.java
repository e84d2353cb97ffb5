package io.canbao.policypack.answer;

import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Bounds;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;

/** What a policy says that the values of a fact lie between; some of it moves with the day of payment. */
record FactBounds(Body body, Policy policy) {

    /** Refuses a value outside the bounds of its fact. */
    void check(String id, long value, Facts facts, String pointer) {
        FactDefinition fact = policy.vocabulary().facts().get(id);
        LocalDate day = facts.paid();
        long paid = day == null ? Values.ABSENT : day.toEpochDay();
        if (fact != null && !fact.bounds().admit(value, paid)) {
            String least = written(fact.type(), Bounds.end(fact.bounds().least(), paid));
            String most = written(fact.type(), Bounds.end(fact.bounds().most(), paid));
            String ends = least.isEmpty() ? ".most" : most.isEmpty() ? ".least" : ".between";
            body.fault(pointer, "OUT_OF_BOUNDS" + ends, id.substring(id.indexOf('.') + 1), least, most);
        }
    }

    /** An end of a range as bodies write it; nothing for none. */
    private static String written(Type type, long end) {
        if (!Values.known(end)) {
            return "";
        }
        return switch (type) {
            case DATE -> Values.date(end).toString();
            case AMOUNT -> Money.ofFen(end).toString();
            case NUMBER, PERIOD, CHOICE, BOOLEAN, SET -> Long.toString(end);
        };
    }
}
