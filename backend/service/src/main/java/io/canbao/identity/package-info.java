/**
 * Accounts, roles and sessions, and the scope of whoever asks: for which county, in which roles, for which units. Made from a session only. What a
 * role may do is decided where it is done. Not built yet.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.identity;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
