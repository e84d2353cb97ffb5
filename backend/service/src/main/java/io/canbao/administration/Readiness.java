package io.canbao.administration;

import io.canbao.identity.Account;
import io.canbao.identity.Accounts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.StandingPolicies;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a county still needs before it goes live, in the order in which it is best done. */
@Singleton
public final class Readiness {
    private final Counties counties;
    private final Accounts accounts;
    private final Units units;
    private final StandingPolicies policies;

    Readiness(Counties counties, Accounts accounts, Units units, StandingPolicies policies) {
        this.counties = counties;
        this.accounts = accounts;
        this.units = units;
        this.policies = policies;
    }

    /** What is missing; empty for a county that lacks nothing. */
    public List<Lack> missing(CountyCode code) {
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
        List<Lack> lacks = new ArrayList<>(
                missing.stream().map(what -> new Lack(what, Optional.empty())).toList());
        policy(county).ifPresent(lacks::add);
        return lacks;
    }

    /** A county may be live and answer nobody: what it had was withdrawn, or is planned for a moment to come. */
    private Optional<Lack> policy(County county) {
        if (policies.isAnyInForce(county.code())) {
            return Optional.empty();
        }
        Optional<Instant> planned = policies.nextPlanned(county.code());
        if (planned.isPresent()) {
            return Optional.of(new Lack(Missing.POLICY_PLANNED, planned));
        }
        boolean first = county.publishedAt().isEmpty();
        return Optional.of(new Lack(first ? Missing.POLICY : Missing.POLICY_GONE, Optional.empty()));
    }

    /** An invitation that nobody accepted is nobody. */
    private static boolean holds(List<Account> people, Role role) {
        return people.stream()
                .anyMatch(account -> account.roles().containsKey(role)
                        && account.passwordHash().isPresent());
    }

    /**
     * Something that a county lacks.
     *
     * @param at when it comes by itself; empty for what somebody has to do
     */
    public record Lack(Missing what, Optional<Instant> at) {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CountyTime.ZONE);

        /** What is missing and how it is mended, in one sentence or two. */
        public String text(Language language) {
            String text = what.text().in(language);
            return at.map(moment -> text.formatted(MOMENT.format(moment))).orElse(text);
        }
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
                "/counties/{code}/policies/{year}/draft"),
        /** Something is planned and nothing in force before it. */
        POLICY_PLANNED(
                "政策定于 %s 起施行，此前居民查询不到。须提前的，请政策审批员改期。",
                "A policy is set for %s (Beijing time); until then residents find nothing. Whoever approves can bring it forward.",
                "POST",
                "/counties/{code}/policies/{year}/versions"),
        /** What was in force was withdrawn, and nothing came in its place. */
        POLICY_GONE(
                "没有正在施行的政策，居民查询不到。请恢复已撤回的版本，或公布新版本。",
                "No policy is in force, residents find nothing: restore a version that was withdrawn, or publish a new one.",
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

        /** What is missing and how it is mended; with a place for the moment where there is one. */
        private Text text() {
            return text;
        }

        /** The request that mends it. */
        public String mend(CountyCode county) {
            return method + " /api/v1" + path.replace("{code}", county.value());
        }
    }
}
