/**
 * The command line: serving and rehearsing it, publishing packs, checking them, quoting from one. Only the first three open the
 * database.
 */
@MayUse({"platform", "policy", "eligibility", "problem"})
@NullMarked
package io.canbao.command;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
