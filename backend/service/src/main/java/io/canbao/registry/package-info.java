/**
 * Residents, households, units and identities that earn a subsidy, each with its history, and the imports that bring them. What somebody pays and whether they
 * are enrolled does not live here. Not built yet.
 */
@MayUse({"tenancy", "audit", "identity", "jobs", "policy", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.registry;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
