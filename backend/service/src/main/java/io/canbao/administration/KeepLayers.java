package io.canbao.administration;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.identity.Appointment;
import io.canbao.identity.Invite;
import io.canbao.identity.Users;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AdmitPublished;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a province or a prefecture its place in the tree, so that counties can be brought aboard below it, and invites whoever writes its policies. Where it lies is
 * said by its official code (GB/T 2260): two digits are the province's, two the prefecture's. One that is there stays, since trails and
 * versions hang on it; its name can be put right.
 */
@Singleton
public class KeepLayers {
    private final RegionTree regions;
    private final AdmitPublished admit;
    private final Users users;
    private final AuditTrail trail;

    KeepLayers(RegionTree regions, AdmitPublished admit, Users users, AuditTrail trail) {
        this.regions = regions;
        this.admit = admit;
        this.users = users;
        this.trail = trail;
    }

    /**
     * Adds a region above counties.
     *
     * @throws ProblemException INVALID_REGION with all that is wrong, REGION_EXISTS, USERNAME_TAKEN
     */
    @Transactional
    public Added add(CountyScope by, Request request) {
        Form form = new Form();
        Optional<CountyCode> code = Optional.ofNullable(request.code())
                .flatMap(CountyCode::find)
                .filter(given -> given.region().isOfLayer());
        if (code.isEmpty()) {
            form.tell("/code", AdministrationError.LAYER_CODE_FORM);
        }
        code.filter(given -> !given.region().isOfProvince())
                .filter(given -> regions.find(CountyCode.of(given.region().province()))
                        .filter(above -> above.level() == RegionLevel.PROVINCE)
                        .isEmpty())
                .ifPresent(_ -> form.tell("/code", AdministrationError.PROVINCE_FIRST));
        Text name = form.name("/name", request.name());
        Optional<Appointment> admin = Optional.ofNullable(request.admin())
                .map(given -> Appointment.layerAdmin(given.username(), given.name(), form.faults(), "/admin"));
        form.requireNone(AdministrationError.INVALID_REGION);
        CountyCode added = code.orElseThrow();
        if (regions.find(added).isPresent()) {
            throw new ProblemException(AdministrationError.REGION_EXISTS);
        }
        admit.place(added, added.region().isOfProvince() ? RegionLevel.PROVINCE : RegionLevel.PREFECTURE, name);
        trail.record(
                by,
                "region.added",
                new Subject("region", added.value()),
                Masked.nothing(),
                Masked.nothing().publicName("name", name));
        return new Added(
                regions.find(added).orElseThrow(), admin.map(appointment -> users.add(added, by, appointment)));
    }

    /**
     * A province or a prefecture.
     *
     * @throws ProblemException UNKNOWN_REGION
     */
    public Region get(CountyCode code) {
        return regions.find(code)
                .filter(region -> region.level() == RegionLevel.PROVINCE || region.level() == RegionLevel.PREFECTURE)
                .orElseThrow(() -> new ProblemException(AdministrationError.UNKNOWN_REGION));
    }

    /**
     * Names a province or a prefecture anew; what it published keeps the name that it was published with.
     *
     * @return empty where somebody else changed it meanwhile
     * @throws ProblemException INVALID_REGION
     */
    @Transactional
    public Optional<Region> rename(CountyScope by, Region before, GivenText given) {
        Form form = new Form();
        Text name = form.name("/name", given);
        form.requireNone(AdministrationError.INVALID_REGION);
        if (name.equals(before.name())) {
            return Optional.of(before);
        }
        if (!regions.rename(before, name)) {
            return Optional.empty();
        }
        trail.record(
                by,
                "region.changed",
                new Subject("region", before.code().value()),
                Masked.nothing().publicName("name", before.name()),
                Masked.nothing().publicName("name", name));
        return regions.find(before.code());
    }

    /**
     * What an operator fills in.
     *
     * @param admin who is to write its policies; none where that is left for later
     */
    public record Request(
            @Nullable String code, GivenText name, @Nullable Admin admin) {}

    /** Somebody who is invited. */
    public record Admin(@Nullable String username, @Nullable String name) {}

    /** The region, and the invitation of its admin. */
    public record Added(Region region, Optional<Invite.Invitation> invitation) {}
}
