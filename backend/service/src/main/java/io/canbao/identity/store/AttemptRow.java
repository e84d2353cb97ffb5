package io.canbao.identity.store;

import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** Failures in a row of one name. */
@SharedTable("what was given as a username, before anybody knows whether it is one and of which county")
@MappedEntity("sign_in_attempt")
record AttemptRow(@Id String nameHash, int failures, LocalDateTime lastAt, LocalDateTime lockedUntil) {}
