package io.canbao.registry;

import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whose people somebody sees: those of their units and of all that lies in them. */
@Singleton
public class VisibleUnits {
    private final Units units;

    VisibleUnits(Units units) {
        this.units = units;
    }

    /** Empty where nothing is hidden. */
    public Optional<Set<UnitCode>> of(CountyScope by) {
        return by.boundToUnits() ? Optional.of(units.within(by.county(), by.units())) : Optional.empty();
    }

    /** Of the units that somebody sees, those that lie in one that is asked for; empty where nothing is hidden and none asked for. */
    public Optional<Set<UnitCode>> of(CountyScope by, Optional<String> asked) {
        Optional<Set<UnitCode>> own = of(by);
        if (asked.isEmpty()) {
            return own;
        }
        Set<UnitCode> within = UnitCode.find(asked.get())
                .map(unit -> units.within(by.county(), Set.of(unit)))
                .orElseGet(HashSet::new);
        own.ifPresent(within::retainAll);
        return Optional.of(within);
    }

    /** Whether somebody sees the people of a unit. */
    public boolean sees(CountyScope by, UnitCode unit) {
        return of(by).map(visible -> visible.contains(unit)).orElse(true);
    }
}
