package io.canbao.policypack.analysis;

import io.canbao.rules.facts.Facts;
import java.time.LocalDate;

/**
 * Somebody whom a pack may tell from others.
 *
 * @param name
 *            who it is, in words for findings
 * @param facts
 *            what is told about the person, but for the day of payment
 */
record Person(String name, Facts facts) {

    static final Person ANYBODY = new Person("anybody", Facts.NONE);

    Person and(String further, Facts changed) {
        return new Person(this.equals(ANYBODY) ? further : name + ", " + further, changed);
    }

    Person with(String fact, String value) {
        return and(fact.replaceFirst("^facts\\.", "") + ' ' + value, facts.with(fact, value));
    }

    Person withCategory(String category) {
        return and("category " + category, facts.withCategory(category));
    }

    Person withProduct(String product) {
        return and("product " + product, facts.withProduct(product));
    }

    @Override
    public String toString() {
        return name;
    }

    Person with(String event, LocalDate day) {
        return and(event + ' ' + day, facts.with(event, day));
    }
}
