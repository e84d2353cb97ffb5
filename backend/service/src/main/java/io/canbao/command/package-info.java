/** The command line: serving, checking packs, quoting from a pack. Only serving starts the application and its database. */
@NullMarked
package io.canbao.command;

import org.jspecify.annotations.NullMarked;
