package io.canbao.administration;

import io.canbao.problem.FormFaults;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody wrote it, in a form or a file, not looked at yet.
 *
 * @param parent the unit that it lies in; none directly below the county
 */
public record WrittenUnit(
        @Nullable String code,
        GivenText name,
        @Nullable String parent,
        @Nullable String kind) {

    /**
     * The unit, where nothing is wrong with it.
     *
     * @param faults is told all that is wrong
     * @param known  the units of its county by code, itself among them if it is there already
     */
    public Optional<Unit> read(FormFaults faults, Map<UnitCode, Unit> known) {
        Form form = new Form(faults);
        Optional<UnitCode> unit = Optional.ofNullable(code).flatMap(UnitCode::find);
        if (unit.isEmpty()) {
            form.tell("/code", AdministrationError.UNIT_CODE_FORM);
        }
        Optional<UnitKind> what = Optional.ofNullable(kind).flatMap(UnitKind::find);
        if (what.isEmpty()) {
            form.tell("/kind", AdministrationError.UNIT_KIND_UNKNOWN);
        }
        var text = form.name("/name", name);
        Optional<Unit> above =
                Optional.ofNullable(parent).flatMap(UnitCode::find).map(known::get);
        if (parent != null && above.isEmpty()) {
            form.tell("/parent", AdministrationError.PARENT_UNKNOWN);
        }
        what.ifPresent(kind -> requirePlace(form, unit, kind, above, known.values()));
        if (!faults.all().isEmpty()) {
            return Optional.empty();
        }
        int revision = unit.map(known::get).map(Unit::revision).orElse(0) + 1;
        return Optional.of(new Unit(unit.orElseThrow(), above.map(Unit::code), what.orElseThrow(), text, revision));
    }

    /** A kind fits below what is above it, and what lies in the unit already fits below the kind. */
    private static void requirePlace(
            Form form, Optional<UnitCode> unit, UnitKind kind, Optional<Unit> above, Collection<Unit> known) {
        if (above.isPresent() && !kind.fitsBelow(above.get().kind())) {
            form.tell("/parent", AdministrationError.UNIT_MISPLACED);
        }
        boolean holds = unit.isEmpty()
                || known.stream()
                        .filter(other -> other.parent().equals(unit))
                        .allMatch(other -> other.kind().fitsBelow(kind));
        if (!holds) {
            form.tell("/kind", AdministrationError.UNIT_HOLDS_OTHERS);
        }
    }
}
