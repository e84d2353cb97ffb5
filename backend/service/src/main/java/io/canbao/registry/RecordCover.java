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

    private void record(CountyCode county, String by, ResidentId resident, int year, String status) {
        Map<String, String> detail = Map.of("year", Integer.toString(year), "status", status);
        ResidentEvent event = timeline.event(by, SOURCE, ResidentEvent.Kind.COVER_RECORDED, Optional.empty(), detail);
        timeline.add(county, List.of(new OfResident<>(resident, event)));
    }
}
