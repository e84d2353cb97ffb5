package io.canbao.enrollment;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.Posting;
import io.canbao.rules.Money;
import io.canbao.rules.quote.Ruling;

/** What an enrollment charges to the person and to the funders, as the ledger books it. */
final class Charges {
    private static final Account PREMIUM = Account.of(Kind.PREMIUM);
    private static final Account PERSON = Account.of(Kind.PERSON);
    private static final String UNSPECIFIED = "unspecified";

    private Charges() {}

    /** The charge of an answer: what the person pays, and what each funder pays for them. */
    static Posting of(Priced priced) {
        return of(priced, priced.payable().orElse(Money.ZERO).fen());
    }

    /** The same, of a person who is charged so much. */
    static Posting of(Priced priced, long personFen) {
        return Posting.NOTHING.move(PREMIUM, PERSON, personFen).and(ofFunders(priced));
    }

    /** What the funders are charged; what no rule gives to one of them stands with nobody in particular. */
    static Posting ofFunders(Priced priced) {
        Posting posting = Posting.NOTHING;
        Money subsidy = priced.ruling().price().subsidy().orNull();
        long left = subsidy == null ? 0 : subsidy.fen();
        for (Ruling.Grant grant : priced.ruling().grants()) {
            for (Ruling.Share share : grant.shares()) {
                Money amount = share.amount().orNull();
                long fen = amount == null ? 0 : Math.min(amount.fen(), left);
                posting = posting.move(PREMIUM, Account.of(Kind.FUNDER, share.funder()), fen);
                left -= fen;
            }
        }
        return posting.move(PREMIUM, Account.of(Kind.FUNDER, UNSPECIFIED), left);
    }

    /** What a person was charged and is charged no longer, though they paid it. */
    static Posting refund(Money amount) {
        return Posting.NOTHING.move(PERSON, PREMIUM, amount.fen()).and(owedBack(amount));
    }

    /** What a person has paid too much stands among what is to be paid back. */
    static Posting owedBack(Money amount) {
        return Posting.NOTHING.move(Account.of(Kind.REFUNDS), PERSON, amount.fen());
    }
}
