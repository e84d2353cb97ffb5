/**
 * A county as a file: written with all that its capabilities keep of it, read elsewhere, and taken off the platform. What there is to write, each
 * capability says itself with a {@link io.canbao.tenancy.CountyRecords}; here nothing is known of units, users or policies.
 *
 * <p>The file is a zip. For each kind of records it holds {@code <kind>.jsonl} in UTF-8, a JSON object on each line, as the kind's {@code Line} describes it:
 * {@code county}, {@code units}, {@code users} (without passwords, second factors and sessions), {@code versions} (with pack, source, cases and layers),
 * {@code releases}, {@code drafts}, {@code trail} (with the seals, which hold elsewhere too), {@code residents} (with whole numbers, since another platform
 * has other keys, with identities, years, reasons and timeline), {@code ledger} (postings with their lines), {@code enrollments} (with the claim of the year), {@code receipt-ranges}, {@code
 * payments} (with receipts and suspense), {@code refunds}, {@code cash-transfers}, {@code closed-days}, {@code funder-claims}, {@code likely-duplicates}, {@code custody-limit}, {@code corrections},
 * {@code headcounts}, {@code unit-figures}, {@code unit-reports}, {@code closings}. A test says of each table of counties that it is in there, or why not. Last comes {@code manifest.json}: the format, the county's code, when it was
 * written, the regions above it, and of each file its lines, bytes and SHA-256. There are no other files in it.
 *
 * <p>Reading one stores all or nothing. Each file is compared with the manifest before anything is stored; afterwards everything is written once more
 * from what was stored, and has to have the same digests. People are invited anew, since nobody's secrets travel; the answer has the invitations of the
 * county's admins. A county that leaves takes its people, units, kept answers and what is of this
 * platform alone ({@link io.canbao.tenancy.LeftBehind}: jobs, webhooks) along; its trail stays, and so do versions and releases, which
 * are only ever added to: what it had released is withdrawn. So its code is taken for good: an archive is read by a platform that never
 * had the county, since the trail and the releases that stayed have gone on from those of the archive, and neither may be
 * written anew. An operator brings an archive away and to another platform, and looks into none of it on either.
 */
@MayUse({"tenancy", "audit", "identity", "administration", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.archive;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
