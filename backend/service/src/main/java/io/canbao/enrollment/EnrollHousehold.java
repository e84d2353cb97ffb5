package io.canbao.enrollment;

import io.canbao.enrollment.EnrollResident.Enrolled;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
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

    EnrollHousehold(EnrollResident enroll, FindResidents find) {
        this.enroll = enroll;
        this.find = find;
    }

    /**
     * Enrolls them, in the caller's transaction, which what is thrown takes back.
     *
     * @throws ProblemException INVALID_ENROLLMENT; HOUSEHOLD_REFUSED with the {@code resident} and the {@code reason}, whose members stand beside it
     */
    public List<Enrolled> enroll(CountyScope by, String household, List<Wanted> members, Language language) {
        requireMembers(by, household, members);
        List<Enrolled> enrolled = new ArrayList<>();
        for (Wanted member : members) {
            try {
                enrolled.add(enroll.enroll(by, member, language));
            } catch (ProblemException refused) {
                ProblemException all = new ProblemException(EnrollmentError.HOUSEHOLD_REFUSED)
                        .with("resident", member.resident())
                        .with("reason", refused.code().name());
                for (var detail : refused.details().entrySet()) {
                    all = all.with(detail.getKey(), detail.getValue());
                }
                throw all;
            }
        }
        return enrolled;
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
