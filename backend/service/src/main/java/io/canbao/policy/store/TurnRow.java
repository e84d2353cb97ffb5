package io.canbao.policy.store;

import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What whoever publishes, plans or withdraws holds meanwhile.
 *
 * @param taken how often it was
 */
@SharedTable("nothing of any county: its one row is there to be locked")
@MappedEntity("publication_turn")
record TurnRow(@Id int turnId, long taken) {}
