package io.canbao.enrollment;

import io.canbao.enrollment.EnrollResident.Enrolled;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.ResidentId;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Enrolls the members of a household, all or none. */
@Singleton
public class EnrollHousehold {
    private static final int MOST = 50;

    private final EnrollResident enroll;
    private final FindResidents find;
    private final WholeHousehold whole;

    EnrollHousehold(EnrollResident enroll, FindResidents find, WholeHousehold whole) {
        this.enroll = enroll;
        this.find = find;
        this.whole = whole;
    }

    /**
     * Enrolls them, in the caller's transaction, which what is thrown takes back.
     *
     * @throws ProblemException INVALID_ENROLLMENT; HOUSEHOLD_REFUSED with the {@code resident}, the {@code reason} and that in words as {@code why}; the reason's members stand
     *     beside it
     */
    public List<Enrolled> enroll(CountyScope by, String household, List<Wanted> members, Language language) {
        requireMembers(by, household, members);
        List<Enrolled> enrolled = new ArrayList<>();
        for (Wanted member : members) {
            try {
                enrolled.add(enroll.enrollOneOfSeveral(by, member, language));
            } catch (ProblemException refused) {
                throw refused(member.resident(), refused, language);
            }
        }
        requireWhole(by, household, members, language);
        return enrolled;
    }

    private void requireWhole(CountyScope by, String household, List<Wanted> members, Language language) {
        Wanted any = members.getFirst();
        List<ResidentId> wanted = members.stream()
                .map(member -> new ResidentId(member.resident()))
                .toList();
        try {
            whole.require(by.county(), household, any.year(), any.payDate(), wanted);
        } catch (ProblemException refused) {
            throw refused(any.resident(), refused, language);
        }
    }

    /** With what stands beside the reason, which may name another member. */
    private static ProblemException refused(String member, ProblemException refused, Language language) {
        ProblemException all = new ProblemException(EnrollmentError.HOUSEHOLD_REFUSED)
                .with("resident", member)
                .with("reason", refused.code().name())
                .with("why", refused.code().meaning().title().in(language));
        for (var detail : refused.details().entrySet()) {
            all = all.with(detail.getKey(), detail.getValue());
        }
        return all;
    }

    private void requireMembers(CountyScope by, String household, List<Wanted> members) {
        FormFaults faults = new FormFaults();
        long different = members.stream().map(Wanted::resident).distinct().count();
        if (members.isEmpty() || members.size() > MOST || different < members.size()) {
            faults.tell("/members", EnrollmentError.MEMBERS_REQUIRED);
            faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
        }
        for (int place = 0; place < members.size(); place++) {
            boolean ofIt = find.get(by, members.get(place).resident())
                    .particulars()
                    .household()
                    .filter(household::equals)
                    .isPresent();
            if (!ofIt) {
                faults.tell("/members/" + place + "/resident", EnrollmentError.NOT_OF_THE_HOUSEHOLD);
            }
        }
        faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
    }
}
