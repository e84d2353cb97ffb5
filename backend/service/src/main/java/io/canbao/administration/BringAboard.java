package io.canbao.administration;

import io.canbao.administration.WrittenStart.Start;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.identity.Account;
import io.canbao.identity.Appointment;
import io.canbao.identity.Invite;
import io.canbao.identity.Users;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.StartingPoint;
import io.canbao.tenancy.TenancyError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a county aboard with its first admin, who is invited. */
@Singleton
public class BringAboard {
    private final RegionTree regions;
    private final Counties counties;
    private final Users users;
    private final StartingPoint starting;
    private final CountyLife life;
    private final AuditTrail trail;
    private final InstantSource clock;

    BringAboard(
            RegionTree regions,
            Counties counties,
            Users users,
            StartingPoint starting,
            CountyLife life,
            AuditTrail trail,
            InstantSource clock) {
        this.regions = regions;
        this.counties = counties;
        this.users = users;
        this.starting = starting;
        this.life = life;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a county in. One that is there already, since its policy was published, and has no admin is taken up as it is, under the name that it has.
     *
     * @throws ProblemException INVALID_COUNTY with all that is wrong with it and its admin; COUNTY_EXISTS where it has an admin, COUNTY_REMOVED
     *     where it had left, USERNAME_TAKEN, DRAFT_EXISTS where one that is there already is writing the year that should begin as a copy
     */
    @Transactional
    public Aboard bring(CountyScope by, Request request) {
        Form form = new Form();
        Optional<Start> start = Optional.ofNullable(request.start()).flatMap(written -> written.read(form, starting));
        County.Contact contact = form.contact(request.contactName(), request.contactPhone());
        Appointment admin =
                Appointment.firstAdmin(request.adminUsername(), request.adminName(), form.faults(), "/admin");
        Region region = region(form, request);
        Optional<County> there = counties.find(region.code());
        there.ifPresent(County::requireNotRemoved);
        if (there.filter(this::hasAdmin).isPresent()) {
            throw new ProblemException(AdministrationError.COUNTY_EXISTS);
        }
        County county = life.reachedAt(by.in(region.code()), there.orElseGet(() -> added(by, region)), contact);
        start.ifPresent(begin -> starting.copy(by.in(region.code()), begin.year(), begin.from()));
        return new Aboard(county, users.add(region.code(), by, admin));
    }

    /**
     * Invites the first admin of a county once more, who let the invitation pass. Whoever has come in looks after their own county.
     *
     * @throws ProblemException UNKNOWN_COUNTY, NOBODY_INVITED, ADMIN_CAME
     */
    @Transactional
    public Aboard inviteAgain(CountyScope by, CountyCode code) {
        County county = counties.find(code).orElseThrow(() -> new ProblemException(TenancyError.UNKNOWN_COUNTY));
        List<Account> admins = users.of(code).stream()
                .filter(account -> account.roles().containsKey(Role.COUNTY_ADMIN))
                .toList();
        if (admins.stream().anyMatch(account -> account.passwordHash().isPresent())) {
            throw new ProblemException(AdministrationError.ADMIN_CAME);
        }
        Account first =
                admins.stream().findFirst().orElseThrow(() -> new ProblemException(AdministrationError.NOBODY_INVITED));
        Invite.Invitation invitation = users.inviteAgain(by.in(code), first);
        return new Aboard(county, invitation);
    }

    private boolean hasAdmin(County county) {
        return users.of(county.code()).stream()
                .anyMatch(account -> account.roles().containsKey(Role.COUNTY_ADMIN));
    }

    private County added(CountyScope by, Region region) {
        regions.plant(region);
        County county = County.preparing(region, clock.instant().truncatedTo(ChronoUnit.MICROS));
        counties.add(county);
        Masked after = Masked.nothing().code("status", county.status().code()).publicName("name", region.name());
        Subject subject = new Subject("county", region.code().value());
        trail.record(by, "county.added", subject, Masked.nothing(), after);
        trail.record(region.code(), by.who(), "county.added", subject, Masked.nothing(), after);
        return county;
    }

    private Region region(Form form, Request request) {
        Optional<CountyCode> code = Optional.ofNullable(request.code()).flatMap(CountyCode::find);
        if (code.isEmpty()) {
            form.tell("/code", AdministrationError.CODE_FORM);
        }
        String above = request.parent() == null ? "" : request.parent().strip();
        Optional<Region> parent = Optional.of(above)
                .flatMap(CountyCode::find)
                .flatMap(regions::find)
                .filter(found -> found.level() != RegionLevel.COUNTY);
        if (parent.isEmpty()) {
            form.tell(
                    "/parent",
                    above.isEmpty() ? AdministrationError.PARENT_REQUIRED : AdministrationError.PARENT_UNKNOWN);
        }
        Text name = form.name("/name", request.name());
        code.filter(this::isLayer).ifPresent(_ -> form.tell("/code", AdministrationError.COUNTY_CODE_OF_LAYER));
        form.requireNone(AdministrationError.INVALID_COUNTY);
        return new Region(code.orElseThrow(), parent.map(Region::code), RegionLevel.COUNTY, name);
    }

    private boolean isLayer(CountyCode code) {
        return code.region().isOfProvince()
                || regions.find(code)
                        .filter(region -> region.level() != RegionLevel.COUNTY)
                        .isPresent();
    }

    /**
     * What an operator fills in.
     *
     * @param contactName  whom to ask at the county; none where its admin fills that in
     * @param contactPhone their number, likewise
     * @param start        what its policy begins with; none where it begins with nothing
     */
    public record Request(
            @Nullable String code,
            GivenText name,
            @Nullable String parent,
            @Nullable String adminUsername,
            @Nullable String adminName,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable WrittenStart start) {}

    /** The county, and the invitation of its first admin. */
    public record Aboard(County county, Invite.Invitation invitation) {}
}
