package io.canbao.registry.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.canbao.imports.Column;
import io.canbao.imports.ImportRow;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Followers;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.PeopleOnTheRoll;
import io.canbao.registry.RecordLife;
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
import io.canbao.registry.WrittenDay;
import io.canbao.registry.lists.BroughtLists;
import io.canbao.registry.lists.BroughtLists.Brought;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An authority's list: who holds an identity since when, and until when. */
@Singleton
final class CategoriesFile implements FileOfTheRoll {
    private final PeopleOnTheRoll people;
    private final Residents residents;
    private final Rolls rolls;
    private final Timeline timeline;
    private final Followers followers;
    private final BroughtLists lists;

    CategoriesFile(
            PeopleOnTheRoll people,
            Residents residents,
            Rolls rolls,
            Timeline timeline,
            Followers followers,
            BroughtLists lists) {
        this.people = people;
        this.residents = residents;
        this.rolls = rolls;
        this.timeline = timeline;
        this.followers = followers;
        this.lists = lists;
    }

    @Override
    public String code() {
        return "categories";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        PeopleOnTheRoll.COLUMNS.stream(),
                        Stream.of(
                                new Column("category", "资助类别", true, ""),
                                new Column("recognisedOn", "认定日期", false, "2024-03-10"),
                                new Column("endedOn", "终止日期", false, "")))
                .toList();
    }

    @Override
    public Roll roll(CountyCode county) {
        return rolls.of(county);
    }

    @Override
    public Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows) {
        RowsOfPeople about = new RowsOfPeople(people, county, roll.today(), rows);
        Map<ResidentId, List<HeldIdentity>> held =
                OfResident.byResident(residents.identities(county, about.residents()));
        Judged judged = new Judged(county);
        judged.verdicts.addAll(about.judge(
                (row, person, faults) -> read(row, roll, person, faults),
                (row, person, told) -> judged.judge(row, person, told, held.getOrDefault(person.id(), List.of()))));
        return judged;
    }

    private static Optional<HeldIdentity> read(ImportRow row, Roll roll, Optional<Resident> person, FormFaults faults) {
        row.requireShort(faults);
        Optional<String> category = row.text("category").flatMap(roll::category);
        if (category.isEmpty()) {
            faults.tell("/category", RegistryError.CATEGORY_UNKNOWN);
        }
        LocalDate born = person.map(found -> found.particulars().birthDate()).orElse(LocalDate.MIN);
        Optional<LocalDate> from = day(row, "recognisedOn", born, roll.today(), faults);
        Optional<LocalDate> until = day(row, "endedOn", born, LocalDate.MAX, faults);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            faults.tell("/endedOn", RegistryError.DATES_REVERSED);
        }
        return category.map(known -> new HeldIdentity(known, from, until, ""));
    }

    private static Optional<LocalDate> day(
            ImportRow row, String field, LocalDate born, LocalDate last, FormFaults faults) {
        Optional<String> written = row.day(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = written.flatMap(WrittenDay::read);
        Optional<ErrorCode> wrong =
                day.isEmpty() ? Optional.of(RegistryError.NOT_A_DATE) : RecordLife.fault(day.get(), born, last);
        wrong.ifPresent(fault -> faults.tell("/" + field, fault));
        return day;
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<OfResident<HeldIdentity>> added = new ArrayList<>();
        private final List<OfResident<HeldIdentity>> ended = new ArrayList<>();
        private final Map<String, Integer> same = new TreeMap<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private Verdict judge(ImportRow row, Resident person, HeldIdentity told, List<HeldIdentity> held) {
            Optional<HeldIdentity> before = held.stream()
                    .filter(one -> one.category().equals(told.category()))
                    .filter(one -> told.recognisedOn().isEmpty()
                            ? one.endedOn().isEmpty() || one.endedOn().equals(told.endedOn())
                            : one.recognisedOn().equals(told.recognisedOn()))
                    .findFirst();
            String since = before.map(HeldIdentity::recognisedOn)
                    .orElse(told.recognisedOn())
                    .map(LocalDate::toString)
                    .orElse("");
            String key = person.id() + " " + told.category() + ' ' + since;
            if (before.isEmpty()) {
                added.add(new OfResident<>(person.id(), told));
                return Verdict.of(row, Outcome.NEW, key);
            }
            if (told.endedOn().isEmpty() || told.endedOn().equals(before.get().endedOn())) {
                same.merge(told.category(), 1, Integer::sum);
                return Verdict.of(row, Outcome.SAME, key);
            }
            ended.add(new OfResident<>(
                    person.id(), new HeldIdentity(told.category(), before.get().recognisedOn(), told.endedOn(), "")));
            return Verdict.of(row, Outcome.CHANGED, key);
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            List<OfResident<ResidentEvent>> events = new ArrayList<>();
            List<OfResident<HeldIdentity>> brought = added.stream()
                    .map(one -> new OfResident<>(one.resident(), one.value().from(source)))
                    .toList();
            residents.addIdentities(county, brought);
            brought.forEach(one -> events.add(event(by, source, one.resident(), one.value())));
            for (OfResident<HeldIdentity> one : ended) {
                HeldIdentity identity = one.value().from(source);
                residents.changeEnd(county, one.resident(), identity);
                events.add(event(by, source, one.resident(), identity));
            }
            timeline.add(county, events);
            followers.learned(
                    county, events.stream().map(OfResident::resident).distinct().toList(), source);
            keep(source);
        }

        /** What came of each identity, also where all of it was known. */
        private void keep(String source) {
            Map<String, Integer> brought = counted(added);
            Map<String, Integer> changed = counted(ended);
            Stream.of(brought, changed, same)
                    .flatMap(counts -> counts.keySet().stream())
                    .distinct()
                    .forEach(category -> lists.add(
                            county,
                            new Brought(
                                    source,
                                    category,
                                    rolls.today(),
                                    brought.getOrDefault(category, 0),
                                    changed.getOrDefault(category, 0),
                                    same.getOrDefault(category, 0))));
        }

        private static Map<String, Integer> counted(List<OfResident<HeldIdentity>> rows) {
            return rows.stream().collect(groupingBy(row -> row.value().category(), summingInt(_ -> 1)));
        }

        private OfResident<ResidentEvent> event(Asker by, String source, ResidentId of, HeldIdentity identity) {
            Kind kind = identity.endedOn().isPresent() ? Kind.CATEGORY_ENDED : Kind.CATEGORY_HELD;
            Optional<LocalDate> on = identity.endedOn().or(identity::recognisedOn);
            return new OfResident<>(of, timeline.event(by.username(), source, kind, on, RecordLife.detail(identity)));
        }
    }
}
