/**
 * The command line: serving and rehearsing it, checking packs, quoting from a pack. Only the first two start the application and
 * its database.
 */
@MayUse({"platform", "policy", "eligibility", "problem"})
@NullMarked
package io.canbao.command;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
