/** Signing in over HTTP, one's own account, the people of a region, and who is let through to which endpoint. */
@NullMarked
package io.canbao.identity.web;

import org.jspecify.annotations.NullMarked;
