/**
 * Who signs in, with what, and what they may do where.
 *
 * <p>An account is of one region: a county, a layer above counties, or the nation, where the platform's operators are at home. All its roles
 * are there; somebody who works for two counties has two accounts. So nobody's admin ever touches people of another county, and the
 * database holds it by its keys. Usernames are unique on the platform, since people sign in without naming a county.
 *
 * <p>A session is a random token of which only the hash is stored. The token begins with the code of its county, so that it is looked up under
 * that county like everything else; what the person may do is read with every request, and a role that changed counts from the next one.
 * A browser gets the token as a cookie that scripts cannot read, and proves with a second token ({@code csrf}, told at sign-in and by
 * {@code GET /me}) that it is our page that asks.
 *
 * <p>Guessing is slowed down by the username that is given, whether there is such an account or not: nobody learns from a lock who works here.
 * An attempt is counted before the password is looked at, so that a hundred at a time are no way around it. A password is refused if it is
 * short, or one that everybody tries first: those are made by rule, there is no list of leaked ones. Operators and approvers need a second
 * factor from a grace period after the role was given; until it is confirmed they may only look after their own account.
 *
 * <p>Where another system is configured ({@code canbao.sign-in.openid}), people may be recognised by it (OpenID Connect): it stands for the password, and for the second factor where its
 * token says that it asked for one. It makes no accounts and gives no roles: an admin invites, here.
 *
 * <p>Types that others need to say whom something is for ({@code Role}, {@code CountyScope}, {@code AllowedTo}) live in {@code tenancy}; here they are
 * made from a session and held. What is done with a right does not live here.
 */
@MayUse({"tenancy", "audit", "secrets", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.identity;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
