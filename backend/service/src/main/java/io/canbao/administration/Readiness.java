package io.canbao.administration;

import io.canbao.identity.Account;
import io.canbao.identity.Accounts;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What a county still needs before it goes live, in the order in which it is best done. */
@Singleton
public final class Readiness {
    private final Counties counties;
    private final Accounts accounts;
    private final Units units;

    Readiness(Counties counties, Accounts accounts, Units units) {
        this.counties = counties;
        this.accounts = accounts;
        this.units = units;
    }

    /** What is missing; empty for a county that lacks nothing. */
    public List<Missing> missing(CountyCode code) {
        County county = counties.find(code).orElseThrow();
        if (county.status() == CountyStatus.REMOVED) {
            return List.of();
        }
        List<Account> people = accounts.of(code);
        List<Missing> missing = new ArrayList<>();
        if (people.stream().noneMatch(account -> account.roles().containsKey(Role.COUNTY_ADMIN))) {
            missing.add(Missing.ADMIN_MISSING);
        } else if (!holds(people, Role.COUNTY_ADMIN)) {
            missing.add(Missing.ADMIN);
        }
        if (county.contact().name().isEmpty() || county.contact().phone().isEmpty()) {
            missing.add(Missing.CONTACT);
        }
        if (units.of(code).isEmpty()) {
            missing.add(Missing.UNITS);
        }
        if (!holds(people, Role.POLICY_EDITOR)) {
            missing.add(Missing.EDITOR);
        }
        if (!holds(people, Role.POLICY_APPROVER)) {
            missing.add(Missing.APPROVER);
        }
        if (county.status() == CountyStatus.PREPARING) {
            missing.add(Missing.POLICY);
        }
        return missing;
    }

    /** An invitation that nobody accepted is nobody. */
    private static boolean holds(List<Account> people, Role role) {
        return people.stream()
                .anyMatch(account -> account.roles().containsKey(role)
                        && account.passwordHash().isPresent());
    }

    /** Something that is missing, with the way to mend it. */
    public enum Missing {
        /** Nobody was ever invited: the county is there since its policy was published. */
        ADMIN_MISSING(
                "尚无管理员。请点击“邀请管理员”邀请首位管理员。",
                "There is no admin. Invite the first one by \"Invite an admin\".",
                "POST",
                "/platform/counties"),
        /** Somebody was invited and has not come in. */
        ADMIN(
                "管理员尚未接受邀请。请把邀请转交本人，或重新邀请。",
                "No admin has accepted an invitation yet: hand it over, or invite anew.",
                "POST",
                "/counties/{code}/users"),
        CONTACT("尚未填写联系人和电话。", "Name and telephone of a contact are not filled in.", "PUT", "/counties/{code}"),
        UNITS("尚未建立乡镇、村社区等单位。", "There are no towns, villages or other units.", "POST", "/counties/{code}/units"),
        EDITOR("尚无政策编辑员。", "Nobody edits policies yet.", "POST", "/counties/{code}/users"),
        APPROVER(
                "尚无政策审批员，且须与编辑员不是同一人。",
                "Nobody approves policies yet; it cannot be who edited them.",
                "POST",
                "/counties/{code}/users"),
        POLICY(
                "尚无已施行的政策。请公布政策，到施行时间即上线。",
                "No policy is in force yet: publish one; the county goes live when it comes into force.",
                "PUT",
                "/counties/{code}/policies/{year}/draft");

        @SuppressWarnings("ImmutableEnumChecker") // a record of constants
        private final Text text;

        private final String method;
        private final String path;

        Missing(String chinese, String english, String method, String path) {
            this.text = new Text(chinese, english);
            this.method = method;
            this.path = path;
        }

        /** What is missing and how it is mended, in one sentence or two. */
        public Text text() {
            return text;
        }

        /** The request that mends it. */
        public String mend(CountyCode county) {
            return method + " /api/v1" + path.replace("{code}", county.value());
        }
    }
}
