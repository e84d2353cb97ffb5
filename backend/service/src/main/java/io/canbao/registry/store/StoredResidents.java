package io.canbao.registry.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.registry.CoverYear;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.NotEnrolledReason;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitsOfQuery;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rolls in the tables {@code resident}, {@code resident_category}, {@code cover_year}, {@code not_enrolled_reason}, {@code resident_event}. */
@Singleton
class StoredResidents implements Residents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResidentRows rows;
    private final IdentityRows identities;
    private final CoverYearRows years;
    private final ReasonRows reasons;
    private final EventRows events;
    private final SealedResidents sealed;

    StoredResidents(
            ResidentRows rows,
            IdentityRows identities,
            CoverYearRows years,
            ReasonRows reasons,
            EventRows events,
            SealedResidents sealed) {
        this.rows = rows;
        this.identities = identities;
        this.years = years;
        this.reasons = reasons;
        this.events = events;
        this.sealed = sealed;
    }

    @Override
    public Optional<Resident> find(CountyCode county, ResidentId id) {
        return rows.findByKeyCountyCodeAndKeyResidentId(county, id.value()).map(sealed::open);
    }

    @Override
    public List<Resident> find(CountyCode county, Collection<Papers> papers) {
        List<String> hashes = papers.stream().map(sealed::hash).toList();
        return hashes.isEmpty()
                ? List.of()
                : rows.findByKeyCountyCodeAndIdHashInList(county, hashes).stream()
                        .map(sealed::open)
                        .toList();
    }

    @Override
    public Page<Resident> list(CountyCode county, Filter filter, Pageable part) {
        UnitsOfQuery units = UnitsOfQuery.of(filter.units());
        return rows.list(
                        county,
                        units.any(),
                        units.codes(),
                        filter.household().orElse(""),
                        filter.category().orElse(""),
                        filter.today(),
                        filter.notEnrolled().orElse(0),
                        filter.unexplained().orElse(0),
                        filter.insuredIn().orElse(0),
                        filter.endsBy().isPresent() ? 0 : 1,
                        filter.endsBy().orElse(filter.today()),
                        escaped(filter.name()) + '%',
                        part)
                .map(sealed::open);
    }

    @Override
    public void lock(CountyCode county, Collection<ResidentId> residents) {
        rows.lock(county, residents.stream().map(ResidentId::value).sorted().toList());
    }

    @Override
    public long count(CountyCode county) {
        return rows.count(county);
    }

    @Override
    public List<Resident> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream().map(sealed::open).toList();
    }

    @Override
    public long removeAll(CountyCode county) {
        events.removeAll(county);
        reasons.removeAll(county);
        years.removeAll(county);
        identities.removeAll(county);
        return rows.removeAll(county);
    }

    /** With a backslash before what would stand for anything. */
    private static String escaped(String name) {
        return name.replaceAll("[\\\\%_]", "\\\\$0");
    }

    @Override
    public void add(CountyCode county, Collection<Resident> residents) {
        rows.saveAll(residents.stream().map(sealed::seal).toList());
    }

    @Override
    public boolean change(Resident resident) {
        ResidentRow row = sealed.seal(resident);
        return rows.change(
                        row.key().countyCode(),
                        row.key().residentId(),
                        row.idHash(),
                        row.idCipher(),
                        row.paperKind(),
                        row.name(),
                        row.birthDate(),
                        row.sex(),
                        row.unitCode(),
                        row.household(),
                        row.insuredGroup(),
                        row.phoneCipher(),
                        row.diedOn(),
                        row.mergedInto(),
                        row.revision())
                == 1;
    }

    private static List<String> values(Collection<ResidentId> residents) {
        return residents.stream().map(ResidentId::value).toList();
    }

    @Override
    public List<OfResident<HeldIdentity>> identities(CountyCode county, Collection<ResidentId> residents) {
        return residents.isEmpty()
                ? List.of()
                : identities
                        .findByKeyCountyCodeAndKeyResidentIdInListOrderByKeyResidentIdAndKeyRecognisedOnAndKeyCategory(
                                county, values(residents))
                        .stream()
                        .map(IdentityRow::identity)
                        .toList();
    }

    @Override
    public void addIdentities(CountyCode county, Collection<OfResident<HeldIdentity>> added) {
        identities.saveAll(added.stream()
                .map(one -> IdentityRow.of(county, one.resident(), one.value()))
                .toList());
    }

    @Override
    public void changeEnd(CountyCode county, ResidentId resident, HeldIdentity identity) {
        IdentityRow row = IdentityRow.of(county, resident, identity);
        identities.changeEnd(
                county,
                row.key().residentId(),
                row.key().category(),
                row.key().recognisedOn(),
                row.endedOn(),
                row.source());
    }

    @Override
    public List<OfResident<CoverYear>> years(CountyCode county, Collection<ResidentId> residents) {
        return residents.isEmpty()
                ? List.of()
                : years
                        .findByKeyCountyCodeAndKeyResidentIdInListOrderByKeyResidentIdAndKeyInsuranceYear(
                                county, values(residents))
                        .stream()
                        .map(CoverYearRow::year)
                        .toList();
    }

    @Override
    public void addYears(CountyCode county, Collection<OfResident<CoverYear>> added) {
        years.saveAll(added.stream()
                .map(one -> CoverYearRow.of(county, one.resident(), one.value()))
                .toList());
    }

    @Override
    public void put(CountyCode county, ResidentId resident, CoverYear year) {
        years.put(county, resident.value(), year.year(), year.status(), year.source());
    }

    @Override
    public void removeYear(CountyCode county, ResidentId resident, int year) {
        years.removeYear(county, resident.value(), year);
    }

    @Override
    public void removeBroughtBy(CountyCode county, ResidentId resident, String source) {
        identities.removeBroughtBy(county, resident.value(), source);
        years.removeBroughtBy(county, resident.value(), source);
    }

    @Override
    public List<Resident> mergedInto(CountyCode county, ResidentId resident) {
        return rows.findByKeyCountyCodeAndMergedInto(county, resident.value()).stream()
                .map(sealed::open)
                .flatMap(merged -> Stream.concat(Stream.of(merged), mergedInto(county, merged.id()).stream()))
                .toList();
    }

    @Override
    public List<OfResident<Reason>> reasons(CountyCode county, ResidentId resident) {
        return reasons.findByKeyCountyCodeAndKeyResidentIdOrderByKeyInsuranceYear(county, resident.value()).stream()
                .map(row -> new OfResident<>(
                        resident,
                        new Reason(
                                row.key().insuranceYear(),
                                NotEnrolledReason.find(row.reason()).orElseThrow())))
                .toList();
    }

    @Override
    public void put(CountyCode county, ResidentId resident, Reason reason) {
        reasons.put(county, resident.value(), reason.year(), reason.reason().code());
    }

    @Override
    public void record(CountyCode county, Collection<OfResident<ResidentEvent>> added) {
        events.saveAll(added.stream()
                .map(event -> row(county, event.resident(), event.value()))
                .toList());
    }

    private static EventRow row(CountyCode county, ResidentId resident, ResidentEvent event) {
        return new EventRow(
                new EventKey(county, resident.value(), event.id()),
                LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC),
                event.by(),
                event.kind().code(),
                event.on().orElse(null),
                event.source(),
                json(event.detail()));
    }

    @Override
    public List<ResidentEvent> timeline(CountyCode county, ResidentId resident) {
        return events.findByKeyCountyCodeAndKeyResidentIdOrderByKeyEventId(county, resident.value()).stream()
                .map(row -> new ResidentEvent(
                        row.key().eventId(),
                        ResidentEvent.Kind.find(row.kind()).orElseThrow(),
                        Optional.ofNullable(row.happenedOn()),
                        row.recordedAt().toInstant(ZoneOffset.UTC),
                        row.recordedBy(),
                        row.source(),
                        detail(row.detail())))
                .toList();
    }

    private static String json(Map<String, String> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("texts can be written", impossible);
        }
    }

    private static Map<String, String> detail(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the detail of a timeline cannot be read", damaged);
        }
    }
}
