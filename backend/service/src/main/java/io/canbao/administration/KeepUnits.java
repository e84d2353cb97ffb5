package io.canbao.administration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** The units of a county. Each step leaves a line in the trail. */
@Singleton
public class KeepUnits {
    private final Units units;
    private final AuditTrail trail;

    KeepUnits(Units units, AuditTrail trail) {
        this.units = units;
        this.trail = trail;
    }

    /**
     * Adds a unit.
     *
     * @throws ProblemException INVALID_UNIT with all that is wrong, UNIT_EXISTS
     */
    @Transactional
    public Unit add(CountyScope by, WrittenUnit written) {
        Map<UnitCode, Unit> known = known(by.county());
        Unit unit = read(written, known);
        if (known.containsKey(unit.code())) {
            throw new ProblemException(AdministrationError.UNIT_EXISTS);
        }
        add(by.county(), by.who(), unit);
        return unit;
    }

    /**
     * A unit of a county.
     *
     * @throws ProblemException UNIT_NOT_FOUND
     */
    public Unit get(CountyScope by, String code) {
        return UnitCode.find(code)
                .flatMap(known -> units.find(by.county(), known))
                .orElseThrow(() -> new ProblemException(AdministrationError.UNIT_NOT_FOUND));
    }

    /**
     * Gives a unit another name, place or kind. Its code stays.
     *
     * @param before as the caller knows it
     * @return the unit now; none if somebody else was faster
     * @throws ProblemException INVALID_UNIT with all that is wrong
     */
    @Transactional
    public Optional<Unit> change(CountyScope by, Unit before, WrittenUnit written) {
        Unit now = read(
                new WrittenUnit(before.code().value(), written.name(), written.parent(), written.kind()),
                known(by.county()));
        return change(by.county(), by.who(), before, now) ? Optional.of(now) : Optional.empty();
    }

    /** Adds a unit that was read, in the caller's transaction. */
    public void add(CountyCode county, Asker by, Unit unit) {
        units.add(county, unit);
        trail.record(county, by, "unit.added", subject(unit), Masked.nothing(), masked(unit));
    }

    /** Changes a unit to one that was read, in the caller's transaction. Says whether nobody was faster. */
    public boolean change(CountyCode county, Asker by, Unit before, Unit now) {
        if (now.revision() != before.revision() + 1 || !units.change(county, now)) {
            return false;
        }
        trail.record(county, by, "unit.changed", subject(now), masked(before), masked(now));
        return true;
    }

    /** The units of a county by code. */
    public Map<UnitCode, Unit> known(CountyCode county) {
        return units.of(county).stream().collect(toMap(Unit::code, identity()));
    }

    private static Unit read(WrittenUnit written, Map<UnitCode, Unit> known) {
        FormFaults faults = new FormFaults();
        Optional<Unit> unit = written.read(faults, known);
        faults.requireNone(AdministrationError.INVALID_UNIT);
        return unit.orElseThrow();
    }

    private static Subject subject(Unit unit) {
        return new Subject("unit", unit.code().value());
    }

    private static Masked masked(Unit unit) {
        return Masked.nothing()
                .code("kind", unit.kind().code())
                .code("parent", unit.parent().map(UnitCode::value).orElse(""))
                .publicName("name", unit.name());
    }
}
