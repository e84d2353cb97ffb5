package io.canbao.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Units as a query asks for them, whose list is never empty.
 *
 * @param any   1 where all units are meant, 0 where those of the list are
 * @param codes in their order; one that no unit has where none are meant
 */
public record UnitsOfQuery(int any, List<String> codes) {
    private static final List<String> NOBODYS = List.of("");

    /** All units where none are named. */
    public static UnitsOfQuery of(Optional<Set<UnitCode>> units) {
        List<String> codes =
                units.orElse(Set.of()).stream().map(UnitCode::value).sorted().toList();
        return new UnitsOfQuery(units.isPresent() ? 0 : 1, codes.isEmpty() ? NOBODYS : codes);
    }
}
