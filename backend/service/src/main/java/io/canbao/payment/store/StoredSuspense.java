package io.canbao.payment.store;

import io.canbao.payment.Suspended;
import io.canbao.payment.Suspense;
import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.rules.Money;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Suspense in the database; the papers of a payer are sealed. */
@Singleton
class StoredSuspense implements Suspense {
    private final SuspenseRows rows;
    private final SecretBox box;

    StoredSuspense(SuspenseRows rows, SecretBox box) {
        this.rows = rows;
        this.box = box;
    }

    @Override
    public void add(Suspended suspended) {
        SuspenseKey key = new SuspenseKey(suspended.county(), suspended.id());
        rows.save(new SuspenseRow(
                key,
                suspended.payment(),
                suspended.amount().fen(),
                suspended.reason(),
                suspended.payer().map(papers -> papers.kind().code()).orElse(null),
                suspended
                        .payer()
                        .map(papers -> box.seal(papers.number(), owner(key)))
                        .orElse(null),
                LocalDateTime.ofInstant(suspended.since(), ZoneOffset.UTC),
                suspended.refund().orElse(null),
                suspended.settledBy().orElse(null)));
    }

    @Override
    public Optional<Suspended> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeySuspenseId(county, id).map(this::open);
    }

    @Override
    public List<Suspended> ofPayment(CountyCode county, String payment) {
        return rows.findByKeyCountyCodeAndPaymentId(county, payment).stream()
                .map(this::open)
                .toList();
    }

    @Override
    public Optional<Suspended> ofRefund(CountyCode county, String refund) {
        return rows.findByKeyCountyCodeAndRefundId(county, refund).map(this::open);
    }

    @Override
    public boolean order(Suspended suspended, String refund) {
        return rows.order(suspended.county(), suspended.id(), refund) == 1;
    }

    @Override
    public boolean settle(Suspended suspended, String payment) {
        return rows.settle(suspended.county(), suspended.id(), payment) == 1;
    }

    @Override
    public Page<Suspended> list(CountyCode county, boolean waiting, Pageable part) {
        return rows.list(county, waiting ? 1 : 0, part).map(this::open);
    }

    private Suspended open(SuspenseRow row) {
        return new Suspended(
                row.key().countyCode(),
                row.key().suspenseId(),
                row.paymentId(),
                Money.ofFen(row.amountFen()),
                row.reason(),
                payer(row),
                row.since().toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.refundId()),
                Optional.ofNullable(row.settledBy()));
    }

    private Optional<Papers> payer(SuspenseRow row) {
        return Optional.ofNullable(row.payerCipher())
                .map(cipher -> box.open(cipher, owner(row.key())))
                .flatMap(number -> Optional.ofNullable(row.payerKind())
                        .flatMap(PaperKind::find)
                        .map(kind -> new Papers(kind, number)));
    }

    private static String owner(SuspenseKey key) {
        return key.countyCode() + "/" + key.suspenseId() + "/payer";
    }
}
