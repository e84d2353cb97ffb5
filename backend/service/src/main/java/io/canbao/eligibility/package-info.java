/**
 * What residents ask: may I enroll, what do I pay, from when am I covered, what is paid back. Asked without signing in and
 * remembered nowhere. The answers come from the policy in force ({@code policy}) and the engine; enrolling itself does not live
 * here.
 */
@MayUse({"policy", "tenancy", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.eligibility;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
