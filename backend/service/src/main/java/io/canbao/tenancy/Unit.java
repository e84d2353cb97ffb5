package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import java.util.Optional;

/**
 * A town, village, team, school or institution of a county.
 *
 * @param parent   the unit that it lies in; none directly below the county
 * @param revision grows with every change
 */
public record Unit(UnitCode code, Optional<UnitCode> parent, UnitKind kind, Text name, int revision) {
    /** The same at another revision. */
    public Unit at(int other) {
        return new Unit(code, parent, kind, name, other);
    }
}
