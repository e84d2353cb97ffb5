package io.canbao.identity;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;

/** Invitations that were not accepted yet. */
public interface Invitations {
    /** Adds one; those that the account had before no longer count. */
    void replace(AccountId account, String tokenHash, Instant endsAt);

    /** Whom one that has not ended invites. */
    Optional<AccountId> find(CountyCode region, String tokenHash, Instant now);

    /**
     * Takes it away.
     *
     * @return false where somebody else was faster
     */
    boolean use(CountyCode region, String tokenHash);
}
