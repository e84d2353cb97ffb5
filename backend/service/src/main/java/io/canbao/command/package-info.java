/**
 * The command line: serving and rehearsing it, checking packs, quoting from a pack. Only the first two start the application and
 * its database.
 */
@NullMarked
package io.canbao.command;

import org.jspecify.annotations.NullMarked;
