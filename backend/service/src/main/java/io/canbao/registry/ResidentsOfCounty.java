package io.canbao.registry;

import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The roll of a county, with whole numbers: another platform has other keys. All of it goes when the county leaves. */
@Singleton
final class ResidentsOfCounty implements CountyRecords<ResidentsOfCounty.Line> {
    private static final int AT_ONCE = 1_000;

    private final Residents residents;

    ResidentsOfCounty(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Resident> next = residents.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(resident -> reader.accept(Line.of(residents.file(resident))));
            next = residents.after(county, next.getLast().id().value(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        Resident resident = line.resident(county);
        residents.add(county, List.of(resident));
        residents.addIdentities(
                county,
                line.identities.stream()
                        .map(held -> new OfResident<>(resident.id(), held.identity()))
                        .toList());
        residents.addYears(
                county,
                line.years.stream()
                        .map(year -> new OfResident<>(resident.id(), year))
                        .toList());
        line.reasons.forEach(reason -> residents.put(county, resident.id(), reason));
        residents.record(
                county,
                line.timeline.stream()
                        .map(event -> new OfResident<>(resident.id(), event.event()))
                        .toList());
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return residents.removeAll(county);
    }

    /** A person in an archive. */
    record Line(
            String id,
            String idKind,
            String idNumber,
            String name,
            LocalDate birthDate,
            @Nullable String sex,
            String unit,
            @Nullable String household,
            @Nullable String group,
            @Nullable String phone,
            @Nullable LocalDate diedOn,
            @Nullable String mergedInto,
            int revision,
            List<Held> identities,
            List<CoverYear> years,
            List<Residents.Reason> reasons,
            List<Event> timeline) {

        static Line of(ResidentFile file) {
            Resident resident = file.resident();
            Particulars person = resident.particulars();
            return new Line(
                    resident.id().value(),
                    person.papers().kind().code(),
                    person.papers().number(),
                    person.name(),
                    person.birthDate(),
                    text(person.sex(), Sex::name),
                    person.unit().value(),
                    person.household().orElse(null),
                    person.group().orElse(null),
                    person.phone().orElse(null),
                    resident.diedOn().orElse(null),
                    text(resident.mergedInto(), ResidentId::value),
                    resident.revision(),
                    file.identities().stream().map(Held::of).toList(),
                    file.years(),
                    file.reasons(),
                    file.timeline().stream().map(Event::of).toList());
        }

        Resident resident(CountyCode county) {
            Particulars person = new Particulars(
                    new Papers(PaperKind.find(idKind).orElseThrow(), idNumber),
                    name,
                    birthDate,
                    Optional.ofNullable(sex).map(Sex::valueOf),
                    new UnitCode(unit),
                    Optional.ofNullable(household),
                    Optional.ofNullable(group),
                    Optional.ofNullable(phone));
            return new Resident(
                    county,
                    new ResidentId(id),
                    person,
                    Optional.ofNullable(diedOn),
                    Optional.ofNullable(mergedInto).map(ResidentId::new),
                    revision);
        }

        private static <T> @Nullable String text(Optional<T> value, Function<T, String> written) {
            return value.map(written).orElse(null);
        }
    }

    /** An identity. */
    record Held(
            String category,
            @Nullable LocalDate recognisedOn,
            @Nullable LocalDate endedOn,
            String source) {
        static Held of(HeldIdentity identity) {
            return new Held(
                    identity.category(),
                    identity.recognisedOn().orElse(null),
                    identity.endedOn().orElse(null),
                    identity.source());
        }

        HeldIdentity identity() {
            return new HeldIdentity(category, Optional.ofNullable(recognisedOn), Optional.ofNullable(endedOn), source);
        }
    }

    /** A line of the timeline. */
    record Event(
            String id,
            String kind,
            @Nullable LocalDate on,
            Instant at,
            String by,
            String source,
            Map<String, String> detail) {
        static Event of(ResidentEvent event) {
            return new Event(
                    event.id(),
                    event.kind().code(),
                    event.on().orElse(null),
                    event.at(),
                    event.by(),
                    event.source(),
                    event.detail());
        }

        ResidentEvent event() {
            return new ResidentEvent(
                    id, ResidentEvent.Kind.find(kind).orElseThrow(), Optional.ofNullable(on), at, by, source, detail);
        }
    }
}
