package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The units of a county, those above before those in them. */
@Singleton
final class UnitsOfCounty implements CountyRecords<UnitsOfCounty.Line> {
    private final Units units;

    UnitsOfCounty(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        Map<Optional<UnitCode>, List<Unit>> below = new HashMap<>();
        units.of(county)
                .forEach(unit -> below.computeIfAbsent(unit.parent(), above -> new ArrayList<>())
                        .add(unit));
        each(Optional.empty(), below, reader);
    }

    private static void each(
            Optional<UnitCode> above, Map<Optional<UnitCode>, List<Unit>> below, Consumer<Line> reader) {
        for (Unit unit : below.getOrDefault(above, List.of())) {
            reader.accept(Line.of(unit));
            each(Optional.of(unit.code()), below, reader);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        units.add(county, line.unit());
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return units.removeAll(county);
    }

    /** A unit in an archive. */
    record Line(String code, @Nullable String parent, String kind, Text name) {
        static Line of(Unit unit) {
            return new Line(
                    unit.code().value(),
                    unit.parent().map(UnitCode::value).orElse(null),
                    unit.kind().code(),
                    unit.name());
        }

        Unit unit() {
            return new Unit(
                    new UnitCode(code),
                    Optional.ofNullable(parent).map(UnitCode::new),
                    UnitKind.find(kind).orElseThrow(),
                    name,
                    1);
        }
    }
}
