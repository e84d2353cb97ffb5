package io.canbao.registry;

import io.canbao.registry.Resident.Particulars;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** All who are told of changes in files. */
@Singleton
public class Followers {
    private final Collection<FileChanges> all;
    private final Collection<FactChanges> asking;

    Followers(Collection<FileChanges> all, Collection<FactChanges> asking) {
        this.all = all;
        this.asking = asking;
    }

    /**
     * Says what is said of a person now, whatever changed it.
     *
     * @param source form, or the import that brought it
     */
    public void changed(Resident before, Particulars after, String source) {
        Particulars known = before.particulars();
        if (!after.unit().equals(known.unit())) {
            all.forEach(told -> told.moved(before.county(), before.id(), after.unit()));
        }
        if (!after.birthDate().equals(known.birthDate()) || !after.sex().equals(known.sex())) {
            learned(before.county(), List.of(before.id()), source);
        }
    }

    /** Says of whom something is known now that a policy may ask for; see {@link FactChanges#learned}. */
    public void learned(CountyCode county, Collection<ResidentId> residents, String source) {
        if (!residents.isEmpty()) {
            asking.forEach(told -> told.learned(county, residents, source));
        }
    }

    void merged(CountyScope by, Resident from, Resident into) {
        all.forEach(told -> told.merged(by, from, into));
    }

    void separated(CountyScope by, Resident from, Resident other) {
        all.forEach(told -> told.separated(by, from, other));
    }

    void lives(CountyScope by, Resident resident, LocalDate on) {
        all.forEach(told -> told.lives(by, resident.id(), on));
    }

    void died(CountyScope by, Resident resident, LocalDate on) {
        all.forEach(told -> told.died(by, resident.id(), on));
    }
}
