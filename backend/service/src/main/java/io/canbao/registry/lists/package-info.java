/**
 * The lists by which authorities say who holds which identity: when each is due, as the policy's schedules say, what came, and what is late. Reading a list lives in
 * {@code files}; what it says of a person in the registry.
 */
@NullMarked
package io.canbao.registry.lists;

import org.jspecify.annotations.NullMarked;
