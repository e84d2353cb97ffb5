/**
 * Steps of the migrations that have to look into packs, which SQL cannot. Liquibase makes them by their names, which is why they are
 * public; nobody else uses them. A step is what it was when it was released, and stands on nothing that may change: neither on how rows
 * are read today nor on the language of packs.
 */
@NullMarked
package io.canbao.policy.migration;

import org.jspecify.annotations.NullMarked;
