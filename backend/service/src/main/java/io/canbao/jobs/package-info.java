/**
 * Work that nobody waits for: what recurs, on one instance at a time however many there are, kept by db-scheduler in the database. A capability
 * offers a {@link io.canbao.jobs.RecurringJob}; what it does lives there. Long work with progress and checkpoints, and schedules of a
 * single day, are not there yet.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.jobs;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
