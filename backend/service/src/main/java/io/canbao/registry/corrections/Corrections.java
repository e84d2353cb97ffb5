package io.canbao.registry.corrections;

import io.canbao.problem.ProblemException;
import io.canbao.registry.ResidentId;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proposed corrections of counties, as they are stored. */
public interface Corrections {
    Optional<Correction> find(CountyCode county, String id);

    /** Those of a file that wait, the oldest first. */
    List<Correction> open(CountyCode county, ResidentId resident);

    /** A part of them, in an order of the stored rows. */
    Page<Correction> list(CountyCode county, Filter filter, Pageable part);

    /**
     * Keeps one.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if another one of its proposer for its resident waits
     */
    void add(CountyCode county, Correction correction);

    /** Keeps what became of one; whether nobody had decided. */
    boolean decide(CountyCode county, Correction decided);

    /**
     * The same for whoever goes on only where nobody had.
     *
     * @throws ProblemException CORRECTION_DECIDED
     */
    default void requireDecided(CountyCode county, Correction decided) {
        if (!decide(county, decided)) {
            throw new ProblemException(CorrectionError.CORRECTION_DECIDED);
        }
    }

    /** The next ones of a county in the order of their ids. */
    List<Correction> after(CountyCode county, String id, int most);

    /** Takes all of a county away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * Which a list shows.
     *
     * @param units    in which the people were when it was proposed; all where empty
     * @param proposer username; everybody where empty
     */
    record Filter(Optional<Set<UnitCode>> units, Optional<State> state, Optional<String> proposer) {}
}
