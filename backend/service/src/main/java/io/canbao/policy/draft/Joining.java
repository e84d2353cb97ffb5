package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;

/**
 * That what a region had approved is to be published in one step with what it stands on above.
 *
 * @param digest of what was approved
 * @param layer  the region above
 * @param by     username
 */
public record Joining(CountyCode region, int year, String digest, CountyCode layer, String by, Instant at) {}
