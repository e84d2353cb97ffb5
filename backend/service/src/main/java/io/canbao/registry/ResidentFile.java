package io.canbao.registry;

import java.util.List;

/**
 * All that the registry knows of a person.
 *
 * @param timeline from its beginning
 */
public record ResidentFile(
        Resident resident,
        List<HeldIdentity> identities,
        List<CoverYear> years,
        List<Residents.Reason> reasons,
        List<ResidentEvent> timeline) {}
