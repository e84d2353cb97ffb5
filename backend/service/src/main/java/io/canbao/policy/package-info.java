/**
 * Published policies: what each county decided for an insurance year, as immutable versions, and which one is in force.
 *
 * <p>Versions never change; publishing, scheduling and withdrawing append {@linkplain io.canbao.policy.Release releases}, and what is in
 * force, today or on another day, as it is known now or was known then, follows from these alone ({@code InForce}). A start seeds what it
 * was given and takes nothing back that anybody published on purpose ({@code Seeding}): built-in examples give way to a folder that
 * somebody names, and both to a publication. Whether there is anything new is told by the number of releases, so that a start reads rows
 * and no packs; packs are read when somebody asks, and looked through in the background.
 *
 * <p>Which one it is, is asked in four ways, all of them by {@code InForce}: {@code Catalogue}, what was last known of all, which {@code CurrentVersions} keeps for public answers; {@code
 * VersionsInForce}, the rows as they are, for whoever is about to write; {@code PoliciesByRelease}, the same with the pack, for prices; {@code VersionLife}, all of a year with what each has become, for the office.
 *
 * <p>A row that somebody spoilt (of a version, of its texts or of a release) takes nothing else away: the version counts as damaged, health says DEGRADED, the row is read again from time to
 * time, and whoever needs just that version is told UNAVAILABLE ({@code UnreadablePack}).
 *
 * <p>Public answers ({@link io.canbao.policy.PublishedPolicies}) come from memory, go on while the database is away, and fall back on the
 * last readable version where one is damaged. What is kept for good, such as the price of an enrollment, asks {@link
 * io.canbao.policy.PoliciesInForce}, which never falls back. How a pack is read lives in {@code policypack}, how a case is decided in
 * {@code rules}, what residents ask in {@code eligibility}.
 */
@MayUse({"tenancy", "audit", "identity", "jobs", "secrets", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.policy;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
