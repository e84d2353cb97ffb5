package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.ReceiptNumber;
import io.canbao.books.ReceiptRange;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The receipts of counties and the ranges of their numbers, as they are stored. */
public interface Receipts {
    /** The range of an account; whoever else prints from it waits until the caller's transaction is done. */
    Optional<ReceiptRange> lockRange(CountyCode county, int year, Account holder);

    /** All ranges of a county, by year and series. */
    List<Held> held(CountyCode county);

    /** The same without their holders. */
    default List<ReceiptRange> ranges(CountyCode county) {
        return held(county).stream().map(Held::range).toList();
    }

    /** Takes all ranges of a county away; how many there were. */
    long removeRanges(CountyCode county);

    /**
     * Begins a range.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if somebody else began one meanwhile
     */
    void add(CountyCode county, ReceiptRange range, Account holder);

    /** Keeps how far a range is that the same transaction locked. */
    void advance(CountyCode county, ReceiptRange range);

    void add(Receipt receipt);

    /** Keeps that a receipt is void; whether it was valid before. */
    boolean keepVoid(Receipt receipt);

    Optional<Receipt> find(CountyCode county, ReceiptNumber number);

    /** The receipt of a code. */
    Optional<Receipt> find(CountyCode county, String code);

    /** All receipts of a payment, by number. */
    List<Receipt> ofPayment(CountyCode county, String payment);

    /** The numbers of a range that have a receipt, in order. */
    List<Long> printed(CountyCode county, ReceiptRange range);

    /** A part of the receipts, in an order of the stored rows. */
    Page<Receipt> list(CountyCode county, OptionalInt year, Optional<String> by, Pageable part);

    /** A range and the account whose receipts are numbered in it. */
    record Held(ReceiptRange range, Account holder) {}
}
