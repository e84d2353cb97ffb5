package io.canbao.assessment;

import io.canbao.assessment.UnitFigures.UnitFigure;
import io.canbao.imports.Column;
import io.canbao.imports.ImportKind;
import io.canbao.imports.ImportRow;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What units are to reach, and other figures that nobody counts, as a file: a row for each figure of a unit. A figure is called by its id or by its Chinese name. A row that tells no year is of the
 * one that the county's newest policy is for.
 */
@Singleton
final class TargetsFile implements ImportKind {
    private final SetFigures setting;
    private final UnitFigures figures;
    private final Units units;
    private final Rolls rolls;

    TargetsFile(SetFigures setting, UnitFigures figures, Units units, Rolls rolls) {
        this.setting = setting;
        this.figures = figures;
        this.units = units;
        this.rolls = rolls;
    }

    @Override
    public String code() {
        return "targets";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("unit", "单位代码", true, "v1"),
                new Column("column", "项目", true, "目标任务数"),
                new Column("count", "人数", true, "2490"),
                new Column("year", "参保年度", false, "2026"));
    }

    @Override
    public Set<Role> broughtBy() {
        return Set.of(Role.ASSESSOR, Role.COUNTY_ADMIN);
    }

    @Override
    public Stream<ErrorCode> errors() {
        return Stream.of(AssessmentError.values());
    }

    @Override
    public RowJudge begin(CountyCode county) {
        Reader reader = new Reader(county);
        return rows -> {
            Judged judged = new Judged(county);
            rows.forEach(row -> judged.judge(row, reader));
            return judged;
        };
    }

    /** Reads rows of one file by the county's units, and by the policies of the years that it names. */
    private final class Reader {
        private final CountyCode county;
        private final OptionalInt newest;
        private final Map<Integer, Map<String, String>> known = new HashMap<>();
        private final Map<Integer, Map<UnitCode, Map<String, Long>>> kept = new HashMap<>();

        Reader(CountyCode county) {
            this.county = county;
            this.newest = rolls.of(county).words().year();
        }

        Optional<UnitFigure> read(ImportRow row, FormFaults faults) {
            OptionalInt year = year(row, faults);
            Optional<UnitCode> unit = row.text("unit")
                    .flatMap(UnitCode::find)
                    .filter(code -> units.find(county, code).isPresent());
            if (unit.isEmpty()) {
                faults.tell("/unit", AssessmentError.FIGURES_UNIT_UNKNOWN);
            }
            Optional<String> figure = year.isEmpty() ? Optional.empty() : figure(row, year.getAsInt(), faults);
            OptionalLong count = row.text("count").map(WrittenFigures::parse).orElseGet(OptionalLong::empty);
            if (count.isEmpty()) {
                faults.tell("/count", AssessmentError.FIGURE_FORM);
            }
            return faults.all().isEmpty()
                    ? Optional.of(new UnitFigure(
                            year.orElseThrow(), unit.orElseThrow(), figure.orElseThrow(), count.orElseThrow()))
                    : Optional.empty();
        }

        /** Of a year for which there is a policy. */
        private OptionalInt year(ImportRow row, FormFaults faults) {
            Optional<String> written = row.text("year");
            OptionalInt year = written.isEmpty()
                    ? newest
                    : written.filter(text -> text.matches("[12]\\d{3}"))
                            .map(text -> OptionalInt.of(Integer.parseInt(text)))
                            .orElseGet(OptionalInt::empty);
            boolean stands = year.isPresent() && !names(year.getAsInt()).isEmpty();
            if (!stands) {
                faults.tell("/year", AssessmentError.FIGURES_YEAR_FORM);
            }
            return stands ? year : OptionalInt.empty();
        }

        private Optional<String> figure(ImportRow row, int year, FormFaults faults) {
            Optional<String> figure = row.text("column").map(names(year)::get);
            if (figure.isEmpty()) {
                faults.tell("/column", AssessmentError.FIGURE_UNKNOWN);
            }
            return figure;
        }

        private Map<String, String> names(int year) {
            return known.computeIfAbsent(year, one -> setting.names(county, one));
        }

        Optional<Long> before(UnitFigure figure) {
            return Optional.ofNullable(kept.computeIfAbsent(figure.year(), year -> figures.byUnit(county, year))
                    .getOrDefault(figure.unit(), Map.of())
                    .get(figure.figure()));
        }
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<UnitFigure> changed = new ArrayList<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private void judge(ImportRow row, Reader reader) {
            FormFaults faults = new FormFaults();
            row.requireShort(faults);
            Optional<UnitFigure> read = reader.read(row, faults);
            verdicts.add(
                    read.isEmpty()
                            ? Verdict.rejected(row, faults.all())
                            : Verdict.of(row, outcome(read.get(), reader), key(read.get())));
        }

        private Outcome outcome(UnitFigure figure, Reader reader) {
            Optional<Long> before = reader.before(figure);
            if (before.filter(count -> count == figure.count()).isPresent()) {
                return Outcome.SAME;
            }
            changed.add(figure);
            return before.isEmpty() ? Outcome.NEW : Outcome.CHANGED;
        }

        private static String key(UnitFigure figure) {
            return figure.year() + "/" + figure.unit().value() + "/" + figure.figure();
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            CountyScope scope = CountyScope.withoutSession(county, by, Role.ASSESSOR);
            Map<Integer, Map<UnitCode, Map<String, Long>>> told = new TreeMap<>();
            changed.forEach(figure -> told.computeIfAbsent(figure.year(), _ -> new TreeMap<>())
                    .computeIfAbsent(figure.unit(), _ -> new TreeMap<>())
                    .put(figure.figure(), figure.count()));
            told.forEach((year, ofUnits) -> ofUnits.forEach((unit, counts) -> setting.set(scope, year, unit, counts)));
        }
    }
}
