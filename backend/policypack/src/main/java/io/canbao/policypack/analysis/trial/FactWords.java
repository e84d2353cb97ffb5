package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in words, as findings name who they are about. */
public final class FactWords {

    private static final String DECLARED = "facts.";

    private FactWords() {}

    /** Who it is, for findings; the day of payment is not said. */
    public static Wording words(Facts facts, Policy policy) {
        List<Wording> words = new ArrayList<>();
        facts.choices().forEach((fact, value) -> words.add(GeneralPhrase.TOLD.of(name(fact), value)));
        facts.values().forEach((fact, value) -> {
            if (!fact.equals(Facts.PAID) && !fact.equals(Facts.BIRTH)) {
                words.add(GeneralPhrase.TOLD.of(
                        name(fact), shown(policy.vocabulary().facts().get(fact), value)));
            }
        });
        facts.categories().forEach(held -> words.add(dated(held)));
        facts.evidence().forEach(id -> words.add(GeneralPhrase.TOLD.of(GeneralPhrase.FACT_EVIDENCE.of(), id)));
        facts.products().forEach(id -> words.add(GeneralPhrase.TOLD.of(GeneralPhrase.FACT_PRODUCT.of(), id)));
        return words.stream().reduce(GeneralPhrase.ALSO::of).orElseGet(GeneralPhrase.ANYBODY::of);
    }

    private static Wording dated(Facts.HeldCategory held) {
        Wording category = GeneralPhrase.TOLD.of(GeneralPhrase.FACT_CATEGORY.of(), held.id());
        LocalDate recognised = held.recognisedOn();
        LocalDate ended = held.endedOn();
        Wording since = recognised == null ? category : GeneralPhrase.CATEGORY_RECOGNISED.of(category, recognised);
        return ended == null ? since : GeneralPhrase.CATEGORY_ENDED.of(since, ended);
    }

    /** What a fact is called. */
    static Object name(String fact) {
        return FactNames.of(fact.startsWith(DECLARED) ? fact.substring(DECLARED.length()) : fact);
    }

    private static String shown(@Nullable FactDefinition definition, long value) {
        return switch (definition == null ? Type.NUMBER : definition.type()) {
            case AMOUNT -> Money.ofFen(value).toString();
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case NUMBER, PERIOD, CHOICE, BOOLEAN, SET -> Long.toString(value);
        };
    }
}
