package io.canbao.identity;

import java.time.Instant;

/**
 * From signing in until signing out, or until nobody used it for a while.
 *
 * @param tokenHash of the token that its bearer shows
 * @param usedAt    when it was used last, to about a minute
 * @param endsAt    when it ends however much it is used
 */
public record Session(AccountId account, String tokenHash, Instant createdAt, Instant usedAt, Instant endsAt) {}
