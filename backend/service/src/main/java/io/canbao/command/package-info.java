/**
 * The command line: serving and rehearsing it, publishing packs, migrating the database, verifying its trail and its ledgers, replaying its enrollments, checking
 * packs, quoting from one and assessing by one. Only the last three open no database.
 */
@MayUse({"platform", "policy", "eligibility", "identity", "audit", "ledger", "enrollment", "problem"})
@NullMarked
package io.canbao.command;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
