package io.canbao.administration;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.TenancyError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a county after it came aboard. */
@Singleton
public class CountyLife {
    private final Counties counties;
    private final RegionTree regions;
    private final AuditTrail trail;

    CountyLife(Counties counties, RegionTree regions, AuditTrail trail) {
        this.counties = counties;
        this.regions = regions;
        this.trail = trail;
    }

    /**
     * A county of the platform.
     *
     * @throws ProblemException UNKNOWN_COUNTY
     */
    public County get(CountyCode code) {
        return counties.find(code).orElseThrow(() -> new ProblemException(TenancyError.UNKNOWN_COUNTY));
    }

    /**
     * Lets the county's people do nothing until it is resumed.
     *
     * @throws ProblemException UNKNOWN_COUNTY, WRONG_STATUS unless it is live or preparing
     */
    @Transactional
    public County suspend(CountyScope by, CountyCode code, String reason) {
        return move(
                by,
                get(code),
                EnumSet.of(CountyStatus.LIVE, CountyStatus.PREPARING),
                CountyStatus.SUSPENDED,
                "county.suspended",
                reason);
    }

    /**
     * Lets a suspended county go on where it was: one that never published anything goes on preparing.
     *
     * @throws ProblemException UNKNOWN_COUNTY, WRONG_STATUS unless it is suspended
     */
    @Transactional
    public County resume(CountyScope by, CountyCode code, String reason) {
        County county = get(code);
        return move(
                by,
                county,
                EnumSet.of(CountyStatus.SUSPENDED),
                county.publishedAt().isPresent() ? CountyStatus.LIVE : CountyStatus.PREPARING,
                "county.resumed",
                reason);
    }

    /**
     * Keeps what a county says of itself.
     *
     * @return empty where somebody else changed it meanwhile
     * @throws ProblemException INVALID_COUNTY with all that is wrong
     */
    @Transactional
    public Optional<County> describe(CountyScope by, County before, Description given) {
        Form form = new Form();
        Text name = form.name("/name", given.name());
        Text letterhead = form.name("/letterhead", given.letterhead());
        County.Contact contact = form.contact(given.contactName(), given.contactPhone());
        Set<CountyModule> modules = EnumSet.noneOf(CountyModule.class);
        List<String> wanted = given.modules() == null ? List.of() : given.modules();
        for (int at = 0; at < wanted.size(); at++) {
            Optional<CountyModule> module = CountyModule.find(wanted.get(at));
            module.ifPresent(modules::add);
            if (module.isEmpty()) {
                form.tell("/modules/" + at, AdministrationError.MODULE_UNKNOWN);
            }
        }
        int approvals = given.approvals() == null ? before.approvals() : given.approvals();
        if (approvals < 1 || approvals > County.MOST_APPROVALS) {
            form.tell("/approvals", AdministrationError.APPROVALS_NUMBER);
        }
        form.requireNone(AdministrationError.INVALID_COUNTY);
        County after = before.describedBy(modules, contact, letterhead, approvals);
        if (!counties.change(after)) {
            return Optional.empty();
        }
        Region region = regions.find(before.code()).orElseThrow();
        regions.rename(region, name);
        trail.record(by, "county.described", subject(before), masked(before, region.name()), masked(after, name));
        return Optional.of(after);
    }

    /** Keeps whom to ask at a county that comes aboard; what is left empty stays as it is. */
    County reachedAt(CountyScope by, County before, County.Contact given) {
        County.Contact known = before.contact();
        County.Contact contact = new County.Contact(
                given.name().isEmpty() ? known.name() : given.name(),
                given.phone().isEmpty() ? known.phone() : given.phone());
        if (contact.equals(known)) {
            return before;
        }
        County after = before.describedBy(before.modules(), contact, before.letterhead(), before.approvals());
        if (!counties.change(after)) {
            throw new ProblemException(AdministrationError.WRONG_STATUS)
                    .with("countyStatus", before.status().code());
        }
        Text name = regions.find(before.code()).orElseThrow().name();
        trail.record(by, "county.described", subject(before), masked(before, name), masked(after, name));
        return after;
    }

    private County move(
            CountyScope by, County county, Set<CountyStatus> from, CountyStatus to, String action, String reason) {
        County moved = county.in(to);
        if (!from.contains(county.status()) || !counties.change(moved)) {
            throw new ProblemException(AdministrationError.WRONG_STATUS)
                    .with("countyStatus", county.status().code());
        }
        Masked before = Masked.nothing().code("status", county.status().code());
        Masked after = Masked.nothing().code("status", to.code()).reason("reason", reason);
        trail.record(by, action, subject(county), before, after);
        trail.record(county.code(), by.who(), action, subject(county), before, after);
        return moved;
    }

    private static Subject subject(County county) {
        return new Subject("county", county.code().value());
    }

    private static Masked masked(County county, Text name) {
        return Masked.nothing()
                .publicName("name", name)
                .publicName("letterhead", county.letterhead())
                .personName("contact", county.contact().name())
                .personNumber("phone", county.contact().phone())
                .count("approvals", county.approvals())
                .codes(
                        "modules",
                        county.modules().stream().map(CountyModule::code).toList());
    }

    /** What a county's admin fills in; {@code approvals} stays as it is where nothing is said of it. */
    public record Description(
            GivenText name,
            GivenText letterhead,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable List<String> modules,
            @Nullable Integer approvals) {}
}
