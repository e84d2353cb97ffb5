/**
 * Work that no request waits for, on one instance at a time however many there are, kept by db-scheduler in the database: what recurs ({@link
 * io.canbao.jobs.RecurringJob}), and long work that somebody asked for and watches ({@link io.canbao.jobs.LongJob}). A capability offers a bean of
 * either kind; what it does lives there. What was cut off is done again from its beginning; a kind that must not repeat itself keeps how far it came in its
 * own tables and goes on from there. What a job does for somebody is theirs in the trail, under the request that asked for it.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.jobs;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
