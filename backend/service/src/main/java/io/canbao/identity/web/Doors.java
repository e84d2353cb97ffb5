package io.canbao.identity.web;

import io.canbao.identity.Askers;
import io.canbao.identity.IdentityError;
import io.canbao.identity.SignedIn;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.TenancyError;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Decides who passes to which endpoint, and as what. */
@Singleton
final class Doors {
    /** The variable of an address that names the county it speaks for. */
    private static final String CODE = "code";

    private final RegionTree regions;
    private final Askers askers;

    Doors(RegionTree regions, Askers askers) {
        this.regions = regions;
        this.askers = askers;
    }

    /** Whether somebody in particular is meant to pass. */
    static boolean guards(RouteMatch<?> route) {
        return route.getAnnotationMetadata().hasAnnotation(AllowedTo.class);
    }

    /**
     * Lets somebody pass, or says why not.
     *
     * @return as what they pass
     * @throws ProblemException UNKNOWN_COUNTY for a county where they are nobody, whether it is there or not; NOT_ALLOWED for one of theirs;
     *     COUNTY_SUSPENDED, MODULE_OFF, SECOND_FACTOR_REQUIRED
     */
    CountyScope requireOpen(HttpRequest<?> request, RouteMatch<?> route, SignedIn who) {
        CountyScope scope = scope(request, route, who);
        Set<Role> allowed = Set.of(route.getAnnotationMetadata().enumValues(AllowedTo.class, Role.class));
        if (scope.roles().stream().noneMatch(allowed::contains)) {
            throw new ProblemException(IdentityError.NOT_ALLOWED);
        }
        if (who.county()
                .map(County::status)
                .filter(status -> status == CountyStatus.SUSPENDED || status == CountyStatus.REMOVED)
                .isPresent()) {
            throw new ProblemException(IdentityError.COUNTY_SUSPENDED);
        }
        Optional<CountyModule> part = route.getAnnotationMetadata().enumValue(PartOf.class, CountyModule.class);
        if (part.isPresent() && !who.uses(part.get())) {
            throw new ProblemException(IdentityError.MODULE_OFF);
        }
        if (who.factorIsDue()) {
            throw new ProblemException(IdentityError.SECOND_FACTOR_REQUIRED);
        }
        return scope;
    }

    private CountyScope scope(HttpRequest<?> request, RouteMatch<?> route, SignedIn who) {
        Asker asker = askers.of(request, who);
        Object code = route.getVariableValues().get(CODE);
        Optional<Region> region = code == null
                ? Optional.of(who.region())
                : CountyCode.find(code.toString()).flatMap(regions::find);
        return region.flatMap(asked -> who.scope(asked, asker))
                .orElseThrow(() -> new ProblemException(TenancyError.UNKNOWN_COUNTY));
    }
}
