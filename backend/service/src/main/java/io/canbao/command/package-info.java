/**
 * The command line: serving and rehearsing it, publishing packs, migrating the database, filling it with a county to look at, verifying its trail and its ledgers,
 * replaying and recounting its enrollments, checking packs, quoting from one and assessing by one. Only the last three open no database.
 */
@MayUse({
    "platform",
    "policy",
    "eligibility",
    "identity",
    "audit",
    "tenancy",
    "secrets",
    "ledger",
    "enrollment",
    "payment",
    "assessment",
    "demo",
    "problem"
})
@NullMarked
package io.canbao.command;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
