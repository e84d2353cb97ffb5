package io.canbao.audit;

import io.canbao.rules.policy.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a record held, as far as the trail may know it. Each field says what kind of value it is, and with that how much of it stays: there is
 * no way to put in a text without saying so.
 *
 * @param fields by name; values as written to the trail
 */
public record Masked(SortedMap<String, String> fields) {
    private static final Masked NOTHING = new Masked(new TreeMap<>());

    public Masked {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Of a record that is not there, or not yet. */
    public static Masked nothing() {
        return NOTHING;
    }

    /** A code of the platform: a status, a role, an id. */
    public Masked code(String field, String code) {
        return with(field, code);
    }

    /** Codes, in their order. */
    public Masked codes(String field, Collection<String> codes) {
        return with(field, codes.stream().sorted().collect(Collectors.joining(",")));
    }

    /** A number that counts something. */
    public Masked count(String field, long count) {
        return with(field, Long.toString(count));
    }

    /** A day on which something happens that is no birth and no death. */
    public Masked day(String field, LocalDate day) {
        return with(field, day.toString());
    }

    /** An instant. */
    public Masked at(String field, Instant instant) {
        return with(field, instant.toString());
    }

    /** The name of a place or an office, in both languages. */
    public Masked publicName(String field, Text name) {
        return with(field, name.zh().equals(name.en()) ? name.zh() : name.zh() + " / " + name.en());
    }

    /** What an officer wrote to explain what they did. */
    public Masked reason(String field, String reason) {
        return with(field, reason);
    }

    /** A person's name: the first character stays, the others do not, not even their number. */
    public Masked personName(String field, String name) {
        return with(field, name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**");
    }

    /** A number of a person: telephone, identity, bank account. The last two characters stay of eight or more. */
    public Masked personNumber(String field, String number) {
        return with(field, number.length() < 8 ? stars(number) : "******" + number.substring(number.length() - 2));
    }

    /** Something of which only that it is there may be known. */
    public Masked secret(String field) {
        return with(field, "***");
    }

    private static String stars(String value) {
        return value.isEmpty() ? "" : "***";
    }

    private Masked with(String field, String value) {
        SortedMap<String, String> more = new TreeMap<>(fields);
        more.put(field, value);
        return new Masked(more);
    }
}
