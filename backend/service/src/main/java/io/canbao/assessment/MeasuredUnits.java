package io.canbao.assessment;

import io.canbao.policypack.data.PackData;
import io.canbao.policypack.data.Targets;
import io.canbao.rules.assessment.Scheme;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a scheme measures: a town's the units that lie in it, a county's its towns. Where nothing is said to lie in a town, it is the units that the pack's targets name. Who is counted in a
 * unit is counted in all that it lies in, so that a town's rate is a sum over a sum.
 */
@Singleton
class MeasuredUnits {
    private final Units units;

    MeasuredUnits(Units units) {
        this.units = units;
    }

    /**
     * Units that are ranked together, in order of their codes.
     *
     * @param above for each unit of the county, the measured one that it is or lies in
     */
    record Measured(List<UnitCode> units, Map<UnitCode, UnitCode> above) {}

    Measured of(CountyCode county, PackData data, Scheme scheme) {
        List<Unit> all = units.of(county);
        Set<UnitCode> measured = measured(all, data, scheme);
        Map<UnitCode, UnitCode> parents = new HashMap<>();
        all.forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.code(), parent)));
        Map<UnitCode, UnitCode> above = new HashMap<>();
        for (Unit unit : all) {
            UnitCode place = unit.code();
            while (place != null && !measured.contains(place)) {
                place = parents.get(place);
            }
            if (place != null) {
                above.put(unit.code(), place);
            }
        }
        return new Measured(List.copyOf(measured), above);
    }

    private static Set<UnitCode> measured(List<Unit> all, PackData data, Scheme scheme) {
        String town = scheme.head().unit();
        List<UnitCode> below = town == null ? towns(all) : below(all, town);
        return new LinkedHashSet<>(below.isEmpty() && town != null ? named(all, data, town) : below);
    }

    private static List<UnitCode> towns(List<Unit> all) {
        List<Unit> top = all.stream().filter(unit -> unit.parent().isEmpty()).toList();
        List<Unit> towns =
                top.stream().filter(unit -> unit.kind() == UnitKind.TOWN).toList();
        return (towns.isEmpty() ? top : towns).stream().map(Unit::code).toList();
    }

    private static List<UnitCode> below(List<Unit> all, String town) {
        Optional<UnitCode> above = UnitCode.find(town);
        return all.stream()
                .filter(unit -> unit.parent().isPresent() && unit.parent().equals(above))
                .map(Unit::code)
                .toList();
    }

    private static List<UnitCode> named(List<Unit> all, PackData data, String town) {
        Set<String> targets = new LinkedHashSet<>();
        for (Targets table : data.targets()) {
            if (table.unit() == null || Objects.equals(table.unit(), town)) {
                table.units().forEach(row -> targets.add(row.unit()));
            }
        }
        List<UnitCode> named = new ArrayList<>();
        all.stream()
                .map(Unit::code)
                .filter(code -> targets.contains(code.value()) && !code.value().equals(town))
                .forEach(named::add);
        return named;
    }
}
