/** Accounts, roles, sessions, invitations and attempts to sign in, in the database. */
@NullMarked
package io.canbao.identity.store;

import org.jspecify.annotations.NullMarked;
