package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.ReceiptNumber;
import io.canbao.books.ReceiptRange;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives payments their receipts, in the caller's transaction: where that is taken back, so is the number. */
@Singleton
class PrintReceipt {
    /** Letters and digits that are not taken for each other. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int SIGNS_OF_A_CODE = 16;

    private final Receipts receipts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PrintReceipt(Receipts receipts, InstantSource clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The receipt of a payment, from the range of the account that the money went to. */
    Receipt print(CountyScope by, Payment payment, Optional<ReceiptNumber> replaces) {
        ReceiptRange range = range(payment.county(), payment.year(), payment.account());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Receipt receipt = new Receipt(
                payment.county(),
                range.number(),
                code(payment.county()),
                payment.id(),
                payment.settled(),
                payment.days().paid(),
                now,
                by.who().username(),
                replaces,
                Optional.empty());
        receipts.advance(payment.county(), range.rest());
        receipts.add(receipt);
        return receipt;
    }

    private ReceiptRange range(CountyCode county, int year, Account holder) {
        Optional<ReceiptRange> known = receipts.lockRange(county, year, holder);
        if (known.isPresent()) {
            return known.get();
        }
        int last = receipts.ranges(county).stream()
                .filter(range -> range.year() == year)
                .mapToInt(ReceiptRange::series)
                .max()
                .orElse(0);
        ReceiptRange begun = ReceiptRange.begin(year, last + 1);
        receipts.add(county, begun, holder);
        return begun;
    }

    private String code(CountyCode county) {
        StringBuilder code = new StringBuilder(county.value()).append('-');
        for (int sign = 0; sign < SIGNS_OF_A_CODE; sign++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
