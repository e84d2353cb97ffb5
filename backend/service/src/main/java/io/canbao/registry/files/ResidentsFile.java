package io.canbao.registry.files;

import static java.util.stream.Collectors.toMap;

import io.canbao.imports.Column;
import io.canbao.imports.ImportRow;
import io.canbao.imports.OvertakenException;
import io.canbao.problem.FormFault;
import io.canbao.problem.FormFaults;
import io.canbao.registry.FlagDuplicates;
import io.canbao.registry.Followers;
import io.canbao.registry.Papers;
import io.canbao.registry.RegisterResident;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.ResidentEvent.Kind;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.registry.Residents.OfResident;
import io.canbao.registry.Roll;
import io.canbao.registry.Rolls;
import io.canbao.registry.Timeline;
import io.canbao.registry.WrittenResident;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The roll of a village: people with their unit, household, group and telephone. */
@Singleton
final class ResidentsFile implements FileOfTheRoll {
    private final Residents residents;
    private final Rolls rolls;
    private final Timeline timeline;
    private final FlagDuplicates duplicates;
    private final Followers followers;

    ResidentsFile(Residents residents, Rolls rolls, Timeline timeline, FlagDuplicates duplicates, Followers followers) {
        this.residents = residents;
        this.rolls = rolls;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.followers = followers;
    }

    @Override
    public String code() {
        return "residents";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("idKind", "证件类型", false, "居民身份证"),
                new Column("idNumber", "证件号码", true, ""),
                new Column("name", "姓名", true, ""),
                new Column("birthDate", "出生日期", false, ""),
                new Column("sex", "性别", false, ""),
                new Column("unit", "村社区", true, ""),
                new Column("household", "户号", false, ""),
                new Column("group", "人员类别", false, ""),
                new Column("phone", "手机号码", false, ""));
    }

    @Override
    public Roll roll(CountyCode county) {
        return rolls.of(county);
    }

    @Override
    public Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows) {
        Map<ImportRow, Particulars> read = new LinkedHashMap<>();
        Map<ImportRow, List<FormFault>> wrong = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            FormFaults faults = new FormFaults();
            row.requireShort(faults);
            Optional<Particulars> person = written(row, faults).read(roll, faults);
            person.ifPresentOrElse(found -> read.put(row, found), () -> wrong.put(row, faults.all()));
        }
        Map<Papers, Resident> there =
                residents
                        .find(
                                county,
                                read.values().stream().map(Particulars::papers).toList())
                        .stream()
                        .collect(toMap(resident -> resident.particulars().papers(), Function.identity()));
        Judged judged = new Judged(county);
        for (ImportRow row : rows) {
            Particulars person = read.get(row);
            judged.verdicts.add(
                    person == null
                            ? Verdict.rejected(row, wrong.getOrDefault(row, List.of()))
                            : judged.judge(row, person, Optional.ofNullable(there.get(person.papers()))));
        }
        return judged;
    }

    private static WrittenResident written(ImportRow row, FormFaults faults) {
        return new WrittenResident(
                row.text("idKind").orElse(null),
                row.name("idNumber", RegistryError.ID_NUMBER_ROUNDED, faults).orElse(null),
                row.text("name").orElse(null),
                row.day("birthDate").orElse(null),
                row.text("sex").orElse(null),
                row.text("unit").orElse(null),
                row.text("household").orElse(null),
                row.text("group").orElse(null),
                row.text("phone").orElse(null));
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<Resident> added = new ArrayList<>();
        private final Map<Resident, Particulars> changed = new LinkedHashMap<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private Verdict judge(ImportRow row, Particulars person, Optional<Resident> there) {
            String key = person.papers().identity();
            if (there.isEmpty()) {
                added.add(new Resident(county, ResidentId.create(), person, Optional.empty(), Optional.empty(), 1));
                return Verdict.of(row, Outcome.NEW, key);
            }
            Resident before = there.get();
            if (before.mergedInto().isPresent()) {
                return Verdict.rejected(row, List.of(new FormFault("/idNumber", RegistryError.RESIDENT_MERGED)));
            }
            Particulars after = filled(person, before.particulars());
            if (after.equals(before.particulars())) {
                return Verdict.of(row, Outcome.SAME, key);
            }
            changed.put(before, after);
            return Verdict.of(row, Outcome.CHANGED, key);
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            List<OfResident<ResidentEvent>> events = new ArrayList<>();
            residents.add(county, added);
            for (Resident resident : added) {
                String unit = resident.particulars().unit().value();
                events.add(event(by, source, resident, Kind.REGISTERED, Map.of("unit", unit)));
            }
            changed.forEach((before, after) -> {
                if (!residents.change(before.with(after))) {
                    throw new OvertakenException();
                }
                followers.changed(before, after, source);
                Map<String, String> changes = RegisterResident.changes(before.particulars(), after);
                events.add(event(by, source, before, Kind.CORRECTED, changes));
            });
            timeline.add(county, events);
            duplicates.flag(county, events.stream().map(OfResident::resident).toList());
        }

        private OfResident<ResidentEvent> event(
                Asker by, String source, Resident of, Kind kind, Map<String, String> detail) {
            return new OfResident<>(of.id(), timeline.event(by.username(), source, kind, Optional.empty(), detail));
        }
    }

    /** What a file leaves empty stays as it was. */
    private static Particulars filled(Particulars person, Particulars before) {
        return new Particulars(
                person.papers(),
                person.name(),
                person.birthDate(),
                person.sex().or(before::sex),
                person.unit(),
                person.household().or(before::household),
                person.group().or(before::group),
                person.phone().or(before::phone));
    }
}
