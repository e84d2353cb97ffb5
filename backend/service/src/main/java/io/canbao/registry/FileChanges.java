package io.canbao.registry;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;

/** Told what changed in people's files, in the same transaction. Whoever keeps something that goes with a person implements it. */
public interface FileChanges {
    /** Somebody died on a day. */
    void died(CountyScope by, ResidentId resident, LocalDate on);

    /**
     * A death was recorded by mistake; what ended with it goes on.
     *
     * @param on the day that was recorded
     * @throws io.canbao.problem.ProblemException where something came of it that cannot be taken back
     */
    void lives(CountyScope by, ResidentId resident, LocalDate on);

    /**
     * A file is merged into another one, which stands for both from now on.
     *
     * @throws io.canbao.problem.ProblemException where both cannot be one person's
     */
    void merged(CountyScope by, Resident from, Resident into);

    /** Two files that were merged stand for themselves again. */
    void separated(CountyScope by, Resident from, Resident other);

    /** Somebody belongs to another unit from now on, whether they moved or the file said the wrong one. */
    void moved(CountyCode county, ResidentId resident, UnitCode to);
}
