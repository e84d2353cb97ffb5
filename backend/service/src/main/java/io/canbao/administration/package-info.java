/**
 * The desk where tenants are looked after: operators of the platform bring counties aboard, suspend and resume them and see what each still
 * needs before it goes live; a county's admin keeps its names, contact, letterhead, modules and units. Tenancy itself (what a county is, and where it
 * is stored) and people (identity) are used here and live in their own packages; the desk stands above both because each of its steps touches
 * both and leaves a line in the trail, which tenancy is below. The jobs that keep the trail sealed are declared here for the same reason.
 *
 * <p>A suspended county's people cannot do anything; what it published goes on being answered to residents, since it is the law there.
 * Exporting, importing and removing a county is done in {@code archive}; files that bring units are read by {@code imports}.
 */
@MayUse({"tenancy", "audit", "identity", "jobs", "imports", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.administration;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
