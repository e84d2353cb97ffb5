/**
 * Who lives in a county: residents with their papers, unit, household and group, the identities that they hold or held, the years in which they were covered, why
 * they are not enrolled, and the timeline of each file; and what of it a quote is told. What somebody pays and whether they are enrolled does not live here, nor what an
 * identity earns: that is the policy's.
 *
 * <p>A person's number is nowhere in clear: it is sealed for its file and found by a keyed hash of kind and number ({@code secrets.KeyedHash} says why its key outlives the
 * others). Names and birth dates stay readable, since people are looked up by them. Whoever is bound to units sees the people of these units and of what lies in them, by
 * the unit that the file says; everybody else's file is not there for them.
 *
 * <p>Files that bring people, identities and years are read, checked and taken in by {@code imports}; what they say is judged here ({@code files}).
 *
 * <p>The words of the roll (groups, identities, what a year was) are those of the newest policy in force: a word that no policy has is refused when it is written, and
 * left out when a policy of another year is asked.
 */
@MayUse({
    "tenancy",
    "audit",
    "secrets",
    "identity",
    "jobs",
    "imports",
    "paper",
    "policy",
    "http",
    "problem",
    "language",
    "request"
})
@NullMarked
package io.canbao.registry;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
