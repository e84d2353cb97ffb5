package io.canbao.administration;

import io.canbao.imports.Column;
import io.canbao.imports.ImportKind;
import io.canbao.imports.ImportRow;
import io.canbao.imports.OvertakenException;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units of a county as a file, those above before those in them. */
@Singleton
final class UnitsFile implements ImportKind {
    /** Kinds as bureaus and exported files write them. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("乡镇", "town"),
            Map.entry("乡", "town"),
            Map.entry("镇", "town"),
            Map.entry("街道", "town"),
            Map.entry("乡镇（街道）", "town"),
            Map.entry("村", "village"),
            Map.entry("社区", "village"),
            Map.entry("村（社区）", "village"),
            Map.entry("村社区", "village"),
            Map.entry("组", "team"),
            Map.entry("村民小组", "team"),
            Map.entry("学校", "school"),
            Map.entry("Town", "town"),
            Map.entry("Village", "village"),
            Map.entry("Village team", "team"),
            Map.entry("School", "school"),
            Map.entry("Institution", "institution"),
            Map.entry("机构", "institution"));

    private final KeepUnits keep;

    UnitsFile(KeepUnits keep) {
        this.keep = keep;
    }

    @Override
    public String code() {
        return "units";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("code", "单位代码", true, "v1"),
                new Column("name", "单位名称", true, "柳村"),
                new Column("englishName", "英文名称", false, "Liu Village"),
                new Column("parent", "上级代码", false, "t1"),
                new Column("kind", "单位类型", true, "村"));
    }

    @Override
    public Set<Role> broughtBy() {
        return Set.of(Role.COUNTY_ADMIN);
    }

    @Override
    public Stream<ErrorCode> errors() {
        return Stream.of(AdministrationError.values());
    }

    /** Rows rest on the units that are there, and on those of earlier rows. */
    @Override
    public RowJudge begin(CountyCode county) {
        Map<UnitCode, Unit> known = new LinkedHashMap<>(keep.known(county));
        return rows -> {
            Judged judged = new Judged(county);
            rows.forEach(row -> judged.judge(row, known));
            return judged;
        };
    }

    /** A row as a unit is written; an empty cell leaves what is there. */
    private static WrittenUnit written(ImportRow row, Map<UnitCode, Unit> known) {
        Optional<Unit> was = row.text("code").flatMap(UnitCode::find).map(known::get);
        Optional<Text> name = was.map(Unit::name);
        return new WrittenUnit(
                row.text("code").orElse(null),
                new GivenText(
                        cell(row, "name", name.map(Text::zh)),
                        cell(
                                row,
                                "englishName",
                                name.map(Text::en)
                                        .filter(en -> !en.equals(name.get().zh())))),
                cell(row, "parent", was.flatMap(Unit::parent).map(UnitCode::value)),
                kind(cell(row, "kind", was.map(unit -> unit.kind().code()))));
    }

    private static @Nullable String cell(ImportRow row, String field, Optional<String> was) {
        return row.text(field).or(() -> was).orElse(null);
    }

    private static @Nullable String kind(@Nullable String written) {
        return written == null ? null : KINDS.getOrDefault(written, written);
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final Map<Unit, Optional<Unit>> before = new LinkedHashMap<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private void judge(ImportRow row, Map<UnitCode, Unit> known) {
            FormFaults faults = new FormFaults();
            row.requireShort(faults);
            Optional<Unit> read = written(row, known).read(faults, known);
            if (read.isEmpty()) {
                verdicts.add(Verdict.rejected(row, faults.all()));
                return;
            }
            Unit unit = read.get();
            Optional<Unit> was = Optional.ofNullable(known.get(unit.code()));
            boolean same =
                    was.filter(one -> one.equals(unit.at(one.revision()))).isPresent();
            if (!same) {
                before.put(unit, was);
                known.put(unit.code(), unit);
            }
            Outcome changed = was.isEmpty() ? Outcome.NEW : Outcome.CHANGED;
            verdicts.add(
                    Verdict.of(row, same ? Outcome.SAME : changed, unit.code().value()));
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            before.forEach((unit, was) -> {
                if (was.isEmpty()) {
                    keep.add(county, by, unit);
                } else if (!keep.change(county, by, was.get(), unit)) {
                    throw new OvertakenException();
                }
            });
        }
    }
}
