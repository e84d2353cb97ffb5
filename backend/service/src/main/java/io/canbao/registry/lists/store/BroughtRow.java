package io.canbao.registry.lists.store;

import io.canbao.registry.lists.BroughtLists.Brought;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** What a file brought of an identity. */
@MappedEntity("authority_list")
record BroughtRow(@EmbeddedId BroughtKey key, LocalDate takenOn, int newPeople, int changedPeople, int samePeople) {
    static BroughtRow of(CountyCode county, Brought brought) {
        return new BroughtRow(
                new BroughtKey(county, brought.source(), brought.category()),
                brought.on(),
                brought.added(),
                brought.changed(),
                brought.same());
    }

    Brought brought() {
        return new Brought(key.source(), key.category(), takenOn, newPeople, changedPeople, samePeople);
    }
}
