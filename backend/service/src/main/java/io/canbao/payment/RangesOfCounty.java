package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.ReceiptRange;
import io.canbao.payment.Receipts.Held;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The ranges of receipt numbers of a county that moves: elsewhere they go on where they ended. */
@Singleton
final class RangesOfCounty implements CountyRecords<RangesOfCounty.Line> {
    private final Receipts receipts;

    RangesOfCounty(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "receipt-ranges";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        receipts.held(county).forEach(held -> reader.accept(Line.of(held)));
    }

    @Override
    public void add(CountyCode county, Line line) {
        receipts.add(county, new ReceiptRange(line.year, line.series, line.next), Account.parse(line.holder));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return receipts.removeRanges(county);
    }

    /** A range in an archive. */
    record Line(int year, int series, String holder, long next) {
        static Line of(Held held) {
            ReceiptRange range = held.range();
            return new Line(range.year(), range.series(), held.holder().toString(), range.next());
        }
    }
}
