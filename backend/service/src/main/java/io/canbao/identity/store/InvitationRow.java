package io.canbao.identity.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** An invitation that was not accepted yet. */
@MappedEntity("invitation")
record InvitationRow(@EmbeddedId TokenKey key, String accountId, LocalDateTime endsAt) {}
