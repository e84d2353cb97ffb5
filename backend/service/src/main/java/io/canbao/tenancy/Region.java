package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import java.util.Optional;

/**
 * A node of the administrative tree.
 *
 * @param parent the region above; none above the nation
 */
public record Region(CountyCode code, Optional<CountyCode> parent, RegionLevel level, Text name) {}
