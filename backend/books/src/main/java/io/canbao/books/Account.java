package io.canbao.books;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where money is, where it comes from, or who owes it.
 *
 * @param holder whose it is within its kind: a username, a funder, a provider; empty for a kind that has one account
 */
public record Account(Kind kind, String holder) implements Comparable<Account> {
    private static final int LONGEST_HOLDER = 100;

    /** Refuses a holder where the kind has none, and none where it needs one. */
    public Account {
        if (kind.held == holder.isEmpty() || holder.length() > LONGEST_HOLDER || holder.indexOf('/') >= 0) {
            throw new IllegalArgumentException("no account of kind " + kind.code() + ": '" + holder + "'");
        }
    }

    /** What kinds of accounts there are. */
    public enum Kind {
        /** What insured people still owe; zero again when they have paid. */
        PERSON(false),
        /** What a funder owes for the people whose fee it bears. */
        FUNDER(true),
        /** What people and funders were charged, which belongs to the insurance. */
        PREMIUM(false),
        /** Notes and coins in a collector's hands. */
        CASH(true),
        /** Takings of a collector's card terminal, which nobody hands in. */
        POS(true),
        /** What a payment provider, a bank or the tax bureau has taken and not yet passed on. */
        ONLINE(true),
        /** The county's account for collections at its bank. */
        BANK(false),
        /** Money that came and belongs to nothing that is known. */
        SUSPENSE(false),
        /** What is to be paid back and has not been yet. */
        REFUNDS(false);

        private final boolean held;

        Kind(boolean held) {
            this.held = held;
        }

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one account of a kind that has one. */
    public static Account of(Kind kind) {
        return new Account(kind, "");
    }

    /** The account of one holder. */
    public static Account of(Kind kind, String holder) {
        return new Account(kind, holder);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException for what is no account
     */
    public static Account parse(String text) {
        int slash = text.indexOf('/');
        String code = slash < 0 ? text : text.substring(0, slash);
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account '" + text + "'"));
        return new Account(kind, slash < 0 ? "" : text.substring(slash + 1));
    }

    /** In the order of the texts. */
    @Override
    public int compareTo(Account other) {
        return toString().compareTo(other.toString());
    }

    /** As it is stored and shown: {@code cash/li}, {@code premium}. */
    @Override
    public String toString() {
        return holder.isEmpty() ? kind.code() : kind.code() + '/' + holder;
    }
}
