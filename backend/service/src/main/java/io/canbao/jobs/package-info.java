/**
 * Work that no request waits for, on one instance at a time however many there are, kept by db-scheduler in the database: what recurs ({@link
 * io.canbao.jobs.RecurringJob}), and long work that somebody asked for and watches ({@link io.canbao.jobs.LongJob}). A capability offers a bean of
 * either kind; what it does lives there. What was cut off is done again from its beginning: checkpoints are not there yet.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.jobs;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
