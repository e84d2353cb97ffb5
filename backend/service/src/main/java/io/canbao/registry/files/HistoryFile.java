package io.canbao.registry.files;

import static java.util.stream.Collectors.toMap;

import io.canbao.imports.Column;
import io.canbao.imports.ImportRow;
import io.canbao.problem.FormFaults;
import io.canbao.registry.CoverYear;
import io.canbao.registry.Followers;
import io.canbao.registry.PeopleOnTheRoll;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.ResidentEvent.Kind;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.registry.Residents.OfResident;
import io.canbao.registry.Roll;
import io.canbao.registry.Rolls;
import io.canbao.registry.Timeline;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What earlier years were: insured, missed, elsewhere. */
@Singleton
final class HistoryFile implements FileOfTheRoll {
    private final PeopleOnTheRoll people;
    private final Residents residents;
    private final Rolls rolls;
    private final Timeline timeline;
    private final Followers followers;

    HistoryFile(PeopleOnTheRoll people, Residents residents, Rolls rolls, Timeline timeline, Followers followers) {
        this.people = people;
        this.residents = residents;
        this.rolls = rolls;
        this.timeline = timeline;
        this.followers = followers;
    }

    @Override
    public String code() {
        return "history";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        PeopleOnTheRoll.COLUMNS.stream(),
                        Stream.of(
                                new Column("year", "年度", true, "2024"), new Column("status", "参保状态", true, "insured")))
                .toList();
    }

    @Override
    public Roll roll(CountyCode county) {
        return rolls.of(county);
    }

    @Override
    public Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows) {
        RowsOfPeople about = new RowsOfPeople(people, county, roll.today(), rows);
        Map<Place, CoverYear> known = residents.years(county, about.residents()).stream()
                .collect(toMap(year -> new Place(year.resident(), year.value().year()), OfResident::value));
        Judged judged = new Judged(county);
        judged.verdicts.addAll(about.judge(
                (row, person, faults) -> read(row, roll, person, faults),
                (row, person, told) -> judged.judge(row, person.id(), told, known)));
        return judged;
    }

    private record Place(ResidentId resident, int year) {}

    private static Optional<CoverYear> read(ImportRow row, Roll roll, Optional<Resident> person, FormFaults faults) {
        row.requireShort(faults);
        int born =
                person.map(found -> found.particulars().birthDate().getYear()).orElse(0);
        String year = row.text("year").orElse("");
        boolean right = year.matches("(19|20|21)[0-9]{2}")
                && Integer.parseInt(year) >= born
                && Integer.parseInt(year) <= roll.today().getYear() + 1;
        if (!right) {
            faults.tell("/year", RegistryError.YEAR_FORM);
        }
        Optional<String> status = row.text("status").flatMap(roll::coverStatus);
        if (status.isEmpty()) {
            faults.tell("/status", RegistryError.COVER_STATUS_UNKNOWN);
        }
        return right ? status.map(known -> new CoverYear(Integer.parseInt(year), known, "")) : Optional.empty();
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<OfResident<CoverYear>> kept = new ArrayList<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private Verdict judge(ImportRow row, ResidentId person, CoverYear told, Map<Place, CoverYear> known) {
            CoverYear before = known.get(new Place(person, told.year()));
            boolean same = before != null && before.status().equals(told.status());
            if (!same) {
                kept.add(new OfResident<>(person, told));
            }
            Outcome changed = before == null ? Outcome.NEW : Outcome.CHANGED;
            return Verdict.of(row, same ? Outcome.SAME : changed, person + " " + told.year());
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            List<OfResident<ResidentEvent>> events = new ArrayList<>();
            for (OfResident<CoverYear> one : kept) {
                CoverYear year = one.value();
                residents.put(county, one.resident(), new CoverYear(year.year(), year.status(), source));
                Map<String, String> detail = Map.of("year", Integer.toString(year.year()), "status", year.status());
                events.add(new OfResident<>(
                        one.resident(),
                        timeline.event(by.username(), source, Kind.COVER_RECORDED, Optional.empty(), detail)));
            }
            timeline.add(county, events);
            followers.learned(
                    county, events.stream().map(OfResident::resident).distinct().toList(), source);
        }
    }
}
