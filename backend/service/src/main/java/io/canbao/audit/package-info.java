/**
 * The chained trail of a county: who did what, when, from where, and what it was before and after. A change records its entry in its own
 * transaction ({@link io.canbao.audit.AuditTrail}), so that there is none without the other. Within a second one job gives each new entry
 * its number and hash ({@link io.canbao.audit.SealTrail}); nothing is locked or counted while somebody works. Entries and seals are only ever
 * inserted, and the database user of the service may do nothing else with them; that is why the chain stands in a table beside the
 * entries.
 *
 * <p>A seal's hash is the SHA-256 of, in this order, the seal before (64 zeros before the first), the county's code, the number, and the
 * entry's id, instant, actor, origin, request, action, subject, before and after, each in UTF-8 after its length in four bytes.
 * {@link io.canbao.audit.VerifyTrail} computes all of them anew: an edited entry, a missing or an exchanged one does not fit. Somebody who could
 * write everything could compute a new chain or cut off its end: therefore each day's last hash is written to a file outside the
 * database ({@link io.canbao.audit.TrailHeads}), which is to be kept where the database's administrator has no access.
 *
 * <p>What is recorded of a person is masked by its type ({@link io.canbao.audit.Masked}). What is done, and whether it may be, is not
 * decided here.
 */
@MayUse({"tenancy", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.audit;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
