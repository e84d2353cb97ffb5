package io.canbao.policy;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Publishes packs for whoever is signed in at the machine itself: it goes round the second person, so that the trail of each region tells it. */
@Singleton
public class PublishByCommand {
    private final PublishPacks publishPacks;
    private final AuditTrail trail;

    PublishByCommand(PublishPacks publishPacks, AuditTrail trail) {
        this.publishPacks = publishPacks;
        this.trail = trail;
    }

    /**
     * Publishes all of them or, where one cannot be stored, none.
     *
     * @param by the user of the machine, and why
     * @return the versions appended, in the order of the packs
     * @throws RefusedPublication if the evaluators differ about one of them
     */
    @Transactional
    public List<PolicyVersion> publish(Collection<GivenPack> packs, By by) {
        List<PolicyVersion> published = publishPacks.publish(packs, by);
        Asker atTheMachine = Asker.goingOn(by.who(), "");
        published.forEach(version -> trail.record(
                new CountyCode(version.region()),
                atTheMachine,
                "policy.published-by-command",
                new Subject("policy", version.year() + "/" + version.version()),
                Masked.nothing(),
                Masked.nothing().code("digest", version.digest()).reason("reason", by.reason())));
        return published;
    }
}
