/**
 * A county to look at: made-up units, households, identities and earlier years on the roll of a county whose policy is published, people with roles who can sign in, a
 * few fixed stories that a training can point at, and files to be imported. The same county every time for the same number of residents. Nothing of it is anybody's:
 * names are put together by chance, numbers are of a division that there is not, telephones of no network.
 */
@MayUse({"tenancy", "audit", "identity", "administration", "policy", "registry", "http", "problem"})
@NullMarked
package io.canbao.demo;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
