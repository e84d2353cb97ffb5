package io.canbao.assessment.store;

import io.canbao.assessment.UnitFigures.UnitFigure;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** What somebody told of a unit. */
@MappedEntity("unit_figure")
record FigureRow(@EmbeddedId FigureKey key, long counted) {
    UnitFigure figure() {
        return new UnitFigure(key.insuranceYear(), new UnitCode(key.unitCode()), key.figure(), counted);
    }
}
