package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Vocabulary;
import java.time.LocalDate;

/**
 * Somebody whom a pack may tell from others.
 *
 * @param name
 *            who it is, in words for findings
 * @param facts
 *            what is given about the person, but for the day of payment
 */
public record Person(Wording name, Facts facts) {

    public static final Person ANYBODY = new Person(GeneralPhrase.ANYBODY.of(), Facts.NONE);

    Person and(Wording further, Facts changed) {
        return new Person(this.equals(ANYBODY) ? further : GeneralPhrase.ALSO.of(name, further), changed);
    }

    /** The same person with a choice. */
    public Person with(Vocabulary vocabulary, String fact, String value) {
        return and(
                GeneralPhrase.GIVEN.of(FactWords.name(fact), DeclaredNames.choice(vocabulary, fact, value)),
                facts.with(fact, value));
    }

    /** The same person with an identity held for long. */
    public Person withCategory(Vocabulary vocabulary, String category) {
        return and(
                GeneralPhrase.GIVEN.of(GeneralPhrase.FACT_CATEGORY.of(), DeclaredNames.of(vocabulary, category)),
                facts.withCategory(category));
    }

    Person withProduct(Vocabulary vocabulary, String product) {
        return and(
                GeneralPhrase.GIVEN.of(GeneralPhrase.FACT_PRODUCT.of(), DeclaredNames.of(vocabulary, product)),
                facts.withProduct(product));
    }

    @Override
    public String toString() {
        return name.toString();
    }

    Person with(String event, LocalDate day) {
        return and(GeneralPhrase.GIVEN.of(FactWords.name(event), day), facts.with(event, day));
    }
}
