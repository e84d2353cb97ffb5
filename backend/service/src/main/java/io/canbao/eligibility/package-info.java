/**
 * What residents ask: may I enroll, what do I pay, from when am I covered, what is paid back. Asked without signing in and
 * remembered nowhere. The answers come from the policy in force ({@code policy}) and the engine; enrolling itself does not live
 * here.
 */
@NullMarked
package io.canbao.eligibility;

import org.jspecify.annotations.NullMarked;
