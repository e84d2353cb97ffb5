package io.canbao.registry;

import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps on the roll for which years people are enrolled, so that lists of those who are not know them. */
@Singleton
public class RecordCover {
    /** What brought such a year. */
    public static final String SOURCE = "enrollment";

    private final Residents residents;
    private final Timeline timeline;

    RecordCover(Residents residents, Timeline timeline) {
        this.residents = residents;
        this.timeline = timeline;
    }

    /** Somebody is enrolled for a year, in the caller's transaction. */
    public void insured(CountyCode county, String by, ResidentId resident, int year) {
        residents.put(county, resident, new CoverYear(year, CoverYear.INSURED, SOURCE));
        record(county, by, resident, year, CoverYear.INSURED);
    }

    /** Somebody is enrolled for a year no longer, in the caller's transaction. */
    public void ended(CountyCode county, String by, ResidentId resident, int year) {
        residents.removeYear(county, resident, year);
        record(county, by, resident, year, "ended");
    }

    /**
     * Gives a year to the file that an enrollment went to, in the caller's transaction; what that file has of its own is left as it is.
     *
     * @param from the file that the enrollment was of
     */
    public void moved(CountyCode county, ResidentId from, ResidentId to, int year) {
        List<OfResident<CoverYear>> known = residents.years(county, List.of(from, to));
        boolean enrolled = known.stream()
                .anyMatch(of -> of.resident().equals(from)
                        && isOf(of.value(), year)
                        && of.value().source().equals(SOURCE));
        boolean told = known.stream().anyMatch(of -> of.resident().equals(to) && isOf(of.value(), year));
        if (enrolled && !told) {
            residents.removeYear(county, from, year);
            residents.put(county, to, new CoverYear(year, CoverYear.INSURED, SOURCE));
        }
    }

    private static boolean isOf(CoverYear known, int year) {
        return known.year() == year;
    }

    private void record(CountyCode county, String by, ResidentId resident, int year, String status) {
        Map<String, String> detail = Map.of("year", Integer.toString(year), "status", status);
        ResidentEvent event = timeline.event(by, SOURCE, ResidentEvent.Kind.COVER_RECORDED, Optional.empty(), detail);
        timeline.add(county, List.of(new OfResident<>(resident, event)));
    }
}
