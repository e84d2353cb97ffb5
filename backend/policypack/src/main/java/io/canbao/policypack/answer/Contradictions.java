package io.canbao.policypack.answer;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Term;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** What a body tells that cannot all be so. */
record Contradictions(Body body, CompiledPolicy compiled) {
    private static final String DEATH = Facts.EVENTS + ".death";

    /** No payment arrives before it is ordered. */
    void ofPayment(Facts facts) {
        if (facts.values().getOrDefault(Facts.ARRIVED, Long.MAX_VALUE)
                < facts.values().getOrDefault(Facts.ORDERED, Long.MIN_VALUE)) {
            body.fault("/arrivedOn", "CONTRADICTION.arrived");
        }
    }

    /** Nobody was insured, or missed it, before being born, or in years after both the insurance year and the payment. */
    void ofYear(int year, Facts facts, String pointer) {
        Long born = facts.values().get(Facts.BIRTH_DATE);
        LocalDate paid = facts.paid();
        int last = paid == null
                ? compiled.policy().year()
                : Math.max(compiled.policy().year(), paid.getYear());
        if (born != null && year < LocalDate.ofEpochDay(born).getYear()) {
            body.fault(pointer, "CONTRADICTION.history");
        } else if (year > last) {
            body.fault(pointer, "CONTRADICTION.future");
        }
    }

    /** What no fact is wrong by alone. */
    void ofAll(Facts facts) {
        ofBirth(facts);
        ofGroup(facts);
    }

    private void ofBirth(Facts facts) {
        LocalDate paid = facts.paid();
        Long born = facts.values().get(Facts.BIRTH_DATE);
        if (paid != null && born != null && born > paid.toEpochDay()) {
            boolean event = body.root().path(Facts.BIRTH_DATE) instanceof MissingNode;
            body.fault(event ? "/events/birth" : "/birthDate", "PAYMENT_BEFORE_BIRTH");
        }
    }

    /** Nobody pays after having died. */
    void ofDeath(Facts facts) {
        LocalDate paid = facts.paid();
        Long died = facts.values().get(DEATH);
        if (paid != null && died != null && died < paid.toEpochDay()) {
            body.fault("/events/death", "CONTRADICTION.death");
        }
    }

    /** Nobody is in a group whose condition they do not meet, by all that it takes. */
    private void ofGroup(Facts facts) {
        Set<String> contradicting = compiled.contradictingGroup(facts);
        if (!contradicting.isEmpty()) {
            String group = facts.choices().getOrDefault(Facts.GROUP, "");
            Term word = compiled.policy().vocabulary().groups().get(group);
            body.fault(
                    "/group",
                    "CONTRADICTION.group",
                    group,
                    String.join(", ", contradicting),
                    word == null ? group : word.name().zh(),
                    contradicting.stream().map(Contradictions::inChinese).collect(Collectors.joining("、")));
        }
    }

    private static String inChinese(String fact) {
        return FactNames.of(fact) instanceof Wording name ? name.in(Language.ZH) : fact;
    }
}
