/**
 * What a region's own systems are told when something of its policies is published, scheduled, moved, parked or withdrawn.
 *
 * <p>The news is written down in the transaction of the release ({@link io.canbao.policy.Outbox}), so that there is none of what did not happen and none is
 * lost; a job sends it, again with growing pauses until the receiver takes it: at least once, told apart by its id, in no promised order. The body is signed
 * with the secret that the region's admin gave, over the moment of sending and the body: {@code Canbao-Signature: t=<seconds>,v1=<HMAC-SHA256 in hex of
 * "t.body">}. Only addresses outside of the platform's own network are called, by the address that was looked at ({@code Destination}), over TLS, and no
 * redirection is followed.
 */
@NullMarked
package io.canbao.policy.webhook;

import org.jspecify.annotations.NullMarked;
