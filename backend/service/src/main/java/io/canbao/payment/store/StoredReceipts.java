package io.canbao.payment.store;

import io.canbao.books.Account;
import io.canbao.books.ReceiptNumber;
import io.canbao.books.ReceiptRange;
import io.canbao.payment.Receipt;
import io.canbao.payment.Receipts;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Receipts in the database. */
@Singleton
class StoredReceipts implements Receipts {
    private final ReceiptRows rows;
    private final RangeRows ranges;

    StoredReceipts(ReceiptRows rows, RangeRows ranges) {
        this.rows = rows;
        this.ranges = ranges;
    }

    @Override
    public Optional<ReceiptRange> lockRange(CountyCode county, int year, Account holder) {
        return ranges.lock(county, year, holder.toString()).map(RangeRow::range);
    }

    @Override
    public List<Held> held(CountyCode county) {
        return ranges.findByKeyCountyCodeOrderByKeyInsuranceYearAndKeySeries(county).stream()
                .map(row -> new Held(row.range(), Account.parse(row.holder())))
                .toList();
    }

    @Override
    public long removeRanges(CountyCode county) {
        return ranges.removeAll(county);
    }

    @Override
    public void add(CountyCode county, ReceiptRange range, Account holder) {
        ranges.save(new RangeRow(new RangeKey(county, range.year(), range.series()), holder.toString(), range.next()));
    }

    @Override
    public void advance(CountyCode county, ReceiptRange range) {
        ranges.advance(county, range.year(), range.series(), range.next());
    }

    @Override
    public void add(Receipt receipt) {
        rows.save(ReceiptRow.of(receipt));
    }

    @Override
    public boolean keepVoid(Receipt receipt) {
        Receipt.Voided why = receipt.voided().orElseThrow();
        return rows.keepVoid(
                        receipt.county(),
                        receipt.number().toString(),
                        why.reason(),
                        LocalDateTime.ofInstant(why.at(), ZoneOffset.UTC),
                        why.by())
                == 1;
    }

    @Override
    public Optional<Receipt> find(CountyCode county, ReceiptNumber number) {
        return rows.findByKeyCountyCodeAndReceiptNo(county, number.toString()).map(ReceiptRow::receipt);
    }

    @Override
    public Optional<Receipt> find(CountyCode county, String code) {
        return rows.findByKeyCountyCodeAndCode(county, code).map(ReceiptRow::receipt);
    }

    @Override
    public List<Receipt> ofPayment(CountyCode county, String payment) {
        return rows.findByKeyCountyCodeAndPaymentIdOrderByReceiptNo(county, payment).stream()
                .map(ReceiptRow::receipt)
                .toList();
    }

    @Override
    public List<Long> printed(CountyCode county, ReceiptRange range) {
        return rows.findNumbers(county, range.year(), range.series());
    }

    @Override
    public Page<Receipt> list(CountyCode county, OptionalInt year, Optional<String> by, Pageable part) {
        return rows.list(county, year.orElse(0), by.orElse(""), part).map(ReceiptRow::receipt);
    }
}
