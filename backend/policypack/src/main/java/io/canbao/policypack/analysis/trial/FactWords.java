package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in words, as findings name who they are about. */
public final class FactWords {

    private FactWords() {}

    /** Who it is, for findings; the day of payment is not said. */
    public static Wording words(Facts facts, Policy policy) {
        List<Wording> words = new ArrayList<>();
        Vocabulary vocabulary = policy.vocabulary();
        facts.choices()
                .forEach((fact, value) ->
                        words.add(GeneralPhrase.GIVEN.of(name(fact), DeclaredNames.choice(vocabulary, fact, value))));
        facts.values().forEach((fact, value) -> {
            if (!fact.equals(Facts.PAID) && !fact.equals(Facts.BIRTH)) {
                words.add(GeneralPhrase.GIVEN.of(
                        name(fact), shown(vocabulary.facts().get(fact), value)));
            }
        });
        facts.categories().forEach(held -> words.add(dated(held, vocabulary)));
        facts.evidence()
                .forEach(id -> words.add(
                        GeneralPhrase.GIVEN.of(GeneralPhrase.FACT_EVIDENCE.of(), DeclaredNames.of(vocabulary, id))));
        facts.products()
                .forEach(id -> words.add(
                        GeneralPhrase.GIVEN.of(GeneralPhrase.FACT_PRODUCT.of(), DeclaredNames.of(vocabulary, id))));
        return words.stream().reduce(GeneralPhrase.ALSO::of).orElseGet(GeneralPhrase.ANYBODY::of);
    }

    private static Wording dated(Facts.HeldCategory held, Vocabulary vocabulary) {
        Wording category =
                GeneralPhrase.GIVEN.of(GeneralPhrase.FACT_CATEGORY.of(), DeclaredNames.of(vocabulary, held.id()));
        LocalDate recognised = held.recognisedOn();
        LocalDate ended = held.endedOn();
        Wording since = recognised == null ? category : GeneralPhrase.CATEGORY_RECOGNISED.of(category, recognised);
        return ended == null ? since : GeneralPhrase.CATEGORY_ENDED.of(since, ended);
    }

    /** What a fact is called. */
    public static Object name(String fact) {
        return FactNames.of(FactNames.written(fact));
    }

    private static String shown(@Nullable FactDefinition definition, long value) {
        return switch (definition == null ? Type.NUMBER : definition.type()) {
            case AMOUNT -> Money.ofFen(value).toString();
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case NUMBER, PERIOD, CHOICE, BOOLEAN, SET -> Long.toString(value);
        };
    }
}
