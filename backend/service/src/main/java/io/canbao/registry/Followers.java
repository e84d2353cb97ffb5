package io.canbao.registry;

import io.canbao.registry.Resident.Particulars;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;

/** All who are told of changes in files. */
@Singleton
public class Followers {
    private final Collection<FileChanges> all;

    Followers(Collection<FileChanges> all) {
        this.all = all;
    }

    /** Says what is said of a person now, whatever changed it. */
    public void changed(Resident before, Particulars after) {
        if (!after.unit().equals(before.particulars().unit())) {
            all.forEach(told -> told.moved(before.county(), before.id(), after.unit()));
        }
    }

    void merged(CountyScope by, Resident from, Resident into) {
        all.forEach(told -> told.merged(by, from, into));
    }

    void separated(CountyScope by, Resident from, Resident other) {
        all.forEach(told -> told.separated(by, from, other));
    }

    void died(CountyScope by, Resident resident, LocalDate on) {
        all.forEach(told -> told.died(by, resident.id(), on));
    }
}
