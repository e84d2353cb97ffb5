package io.canbao.enrollment;

import io.canbao.registry.FactChanges;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Says what it means for people who have paid that the roll learned something about them: a list that came late, an identity that ended, a wrong birth date. Years that are over stay as they are. */
@Singleton
final class FollowFacts implements FactChanges {
    private final Enrollments enrollments;
    private final TellDifferences telling;
    private final Rolls rolls;

    FollowFacts(Enrollments enrollments, TellDifferences telling, Rolls rolls) {
        this.enrollments = enrollments;
        this.telling = telling;
        this.rolls = rolls;
    }

    @Override
    public void learned(CountyCode county, Collection<ResidentId> residents, String source) {
        telling.lock(county, residents);
        enrollments
                .confirmed(county, residents, rolls.today().getYear())
                .forEach(paid -> telling.learned(paid, source));
    }
}
