package io.canbao.identity.store;

import io.canbao.identity.AccountId;
import io.canbao.identity.Invitations;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The invitations in the table {@code invitation}. */
@Singleton
final class StoredInvitations implements Invitations {
    private final InvitationRows rows;

    StoredInvitations(InvitationRows rows) {
        this.rows = rows;
    }

    @Override
    public void replace(AccountId account, String tokenHash, Instant endsAt) {
        rows.removeAll(account.region(), account.id());
        rows.save(new InvitationRow(
                new TokenKey(account.region(), tokenHash),
                account.id(),
                LocalDateTime.ofInstant(endsAt, ZoneOffset.UTC)));
    }

    @Override
    public Optional<AccountId> find(CountyCode region, String tokenHash, Instant now) {
        return rows.findByKeyCountyCodeAndKeyTokenHash(region, tokenHash)
                .filter(row -> row.endsAt().toInstant(ZoneOffset.UTC).isAfter(now))
                .map(row -> new AccountId(region, row.accountId()));
    }

    @Override
    public boolean use(CountyCode region, String tokenHash) {
        return rows.remove(region, tokenHash) == 1;
    }
}
