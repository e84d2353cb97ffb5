package io.canbao.administration;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of a county. */
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
    public Unit add(CountyScope by, Request request) {
        Unit unit = read(by.county(), request);
        if (units.find(by.county(), unit.code()).isPresent()) {
            throw new ProblemException(AdministrationError.UNIT_EXISTS);
        }
        units.add(by.county(), unit);
        trail.record(by, "unit.added", new Subject("unit", unit.code().value()), Masked.nothing(), masked(unit));
        return unit;
    }

    private Unit read(CountyCode county, Request request) {
        Form form = new Form();
        Optional<UnitCode> code = Optional.ofNullable(request.code()).flatMap(UnitCode::find);
        if (code.isEmpty()) {
            form.tell("/code", AdministrationError.UNIT_CODE_FORM);
        }
        Optional<UnitKind> kind = Optional.ofNullable(request.kind()).flatMap(UnitKind::find);
        if (kind.isEmpty()) {
            form.tell("/kind", AdministrationError.UNIT_KIND_UNKNOWN);
        }
        Text name = form.name("/name", request.name());
        Optional<Unit> parent = Optional.ofNullable(request.parent())
                .flatMap(UnitCode::find)
                .flatMap(above -> units.find(county, above));
        if (request.parent() != null && parent.isEmpty()) {
            form.tell("/parent", AdministrationError.PARENT_UNKNOWN);
        }
        if (kind.isPresent()
                && parent.isPresent()
                && !kind.get().fitsBelow(parent.get().kind())) {
            form.tell("/parent", AdministrationError.UNIT_MISPLACED);
        }
        form.requireNone(AdministrationError.INVALID_UNIT);
        return new Unit(code.orElseThrow(), parent.map(Unit::code), kind.orElseThrow(), name, 1);
    }

    private static Masked masked(Unit unit) {
        return Masked.nothing()
                .code("kind", unit.kind().code())
                .code("parent", unit.parent().map(UnitCode::value).orElse(""))
                .publicName("name", unit.name());
    }

    /** What is filled in. */
    public record Request(
            @Nullable String code,
            GivenText name,
            @Nullable String parent,
            @Nullable String kind) {}
}
