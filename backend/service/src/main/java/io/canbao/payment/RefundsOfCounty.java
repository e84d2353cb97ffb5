package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.payment.Refund.PaidOut;
import io.canbao.rules.Money;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a county that moves has to pay back, or has paid. */
@Singleton
final class RefundsOfCounty implements CountyRecords<RefundsOfCounty.Line> {
    private static final int AT_ONCE = 500;

    private final Refunds refunds;

    RefundsOfCounty(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "refunds";
    }

    @Override
    public int place() {
        return 12;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Refund> next = refunds.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(refund -> reader.accept(Line.of(refund)));
            next = refunds.after(county, next.getLast().id(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        refunds.add(line.refund(county));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return refunds.removeAll(county);
    }

    /** A refund in an archive. */
    record Line(
            String id,
            int year,
            @Nullable String enrollment,
            long amountFen,
            String owedBy,
            String reason,
            LocalDate on,
            String by,
            @Nullable String paidFrom,
            @Nullable Instant paidAt,
            @Nullable String paidBy) {
        static Line of(Refund refund) {
            return new Line(
                    refund.id(),
                    refund.year(),
                    refund.enrollment().map(EnrollmentId::value).orElse(null),
                    refund.amount().fen(),
                    refund.owedBy().toString(),
                    refund.reason(),
                    refund.on(),
                    refund.by(),
                    refund.paid().map(PaidOut::from).map(Account::toString).orElse(null),
                    refund.paid().map(PaidOut::at).orElse(null),
                    refund.paid().map(PaidOut::by).orElse(null));
        }

        Refund refund(CountyCode county) {
            Optional<PaidOut> paid = paidFrom == null || paidAt == null || paidBy == null
                    ? Optional.empty()
                    : Optional.of(new PaidOut(Account.parse(paidFrom), paidAt, paidBy));
            return new Refund(
                    county,
                    id,
                    year,
                    Optional.ofNullable(enrollment).map(EnrollmentId::new),
                    Money.ofFen(amountFen),
                    Account.parse(owedBy),
                    reason,
                    on,
                    by,
                    paid);
        }
    }
}
