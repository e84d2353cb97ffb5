package io.canbao.registry.web;

import static java.util.stream.Collectors.toMap;

import io.canbao.rules.policy.Language;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of the units of a county, each behind those that it lies in: several villages have one name. */
record UnitNames(Map<UnitCode, Unit> units, Language language) {
    private static final String BETWEEN = " / ";

    static UnitNames of(List<Unit> all, Language language) {
        return new UnitNames(all.stream().collect(toMap(Unit::code, unit -> unit)), language);
    }

    /** The name; the code of a unit that is not there any more. */
    String of(UnitCode code) {
        return Optional.ofNullable(units.get(code)).map(this::path).orElse(code.value());
    }

    private String path(Unit unit) {
        String name = unit.name().in(language);
        return unit.parent()
                .flatMap(parent -> Optional.ofNullable(units.get(parent)))
                .map(parent -> path(parent) + BETWEEN + name)
                .orElse(name);
    }
}
