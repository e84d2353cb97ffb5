package io.canbao.rules.engine;

import io.canbao.rules.engine.expression.Memberships;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;

/** Puts facts into the slots of a subject; facts that nobody gave fall back as the vocabulary says. */
final class SubjectReader {

    private final Policy policy;
    private final SymbolTable symbols;
    private final Memberships memberships;

    /** By category, the bits of it and of all that it implies. */
    private final long[] closures;

    SubjectReader(Policy policy, SymbolTable symbols, Memberships memberships) {
        this.policy = policy;
        this.symbols = symbols;
        this.memberships = memberships;
        this.closures = policy.vocabulary().categories().keySet().stream()
                .mapToLong(symbols::closure)
                .toArray();
    }

    /** Reads facts into a subject of whom nothing is known, and answers it. */
    Subject read(Facts facts, Subject subject) {
        for (FactDefinition fact : policy.vocabulary().facts().values()) {
            fallBack(subject, fact);
        }
        facts.values().forEach((fact, value) -> subject.slots[symbols.slot(fact)] = value);
        facts.choices().forEach((fact, value) -> choose(subject, fact, value));
        String group = facts.choices().get(Facts.GROUP);
        subject.givenGroup = group == null ? Values.ABSENT : symbols.ordinal(Facts.GROUP, group);
        facts.categories().forEach(held -> hold(subject, held));
        facts.evidence().forEach(id -> subject.evidence |= symbols.bit(Facts.EVIDENCE, id));
        facts.products().forEach(id -> subject.products |= symbols.bit(Facts.PRODUCTS, id));
        return subject.paidOn(subject.paid());
    }

    private void fallBack(Subject subject, FactDefinition fact) {
        String fallback = fact.fallback();
        if (fallback != null) {
            boolean named = fact.type() == Type.CHOICE || fact.type() == Type.BOOLEAN;
            subject.slots[symbols.slot(fact.id())] =
                    named ? symbols.ordinal(fact.id(), fallback) : Long.parseLong(fallback);
        }
    }

    private void choose(Subject subject, String fact, String value) {
        int year = SymbolTable.historyYear(fact);
        if (year < 0) {
            long chosen = symbols.ordinal(fact, value);
            subject.slots[symbols.slot(fact)] = fact.equals(Facts.GROUP) ? memberships.counted(chosen) : chosen;
            return;
        }
        int index = symbols.historyIndex(year);
        if (index >= 0) {
            subject.history[index] = (byte) symbols.historyCode(value);
        }
    }

    private void hold(Subject subject, Facts.HeldCategory held) {
        long from = held.recognisedOn() == null
                ? Values.LONG_AGO
                : held.recognisedOn().toEpochDay();
        long until = held.endedOn() == null ? Long.MAX_VALUE : held.endedOn().toEpochDay();
        int category = symbols.category(held.id());
        subject.held.add(category, closures[category], from, until);
    }
}
