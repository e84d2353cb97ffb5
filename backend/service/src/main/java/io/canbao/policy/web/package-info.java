/** Policies over HTTP: what is published for everybody, and the desk at which a region writes, approves, publishes and takes back. */
@NullMarked
package io.canbao.policy.web;

import org.jspecify.annotations.NullMarked;
