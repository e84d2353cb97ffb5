/**
 * Long work and schedules: progress, checkpoints, one instance each, resumed after a crash. What the work is about lives in the capability that asks for
 * it. Not built yet.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.jobs;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
