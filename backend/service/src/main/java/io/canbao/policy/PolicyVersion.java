package io.canbao.policy;

import java.time.Instant;

/**
 * One publication of a region's policy for one insurance year. Never changes.
 *
 * @param region      code of the county, or of the layer above it
 * @param year        insurance year
 * @param version     1 for the region's first publication of that year, then without gaps
 * @param digest      of the pack, as quotes name it
 * @param publishedAt when it was appended
 */
public record PolicyVersion(String region, int year, int version, String digest, Instant publishedAt) {}
