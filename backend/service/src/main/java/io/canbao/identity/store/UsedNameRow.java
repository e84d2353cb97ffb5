package io.canbao.identity.store;

import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A username whose account is gone. */
@SharedTable("usernames are unique on the platform, those of accounts that are gone too")
@MappedEntity("used_name")
record UsedNameRow(@Id String username) {}
