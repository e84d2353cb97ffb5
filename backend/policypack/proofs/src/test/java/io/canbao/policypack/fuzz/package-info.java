/**
 * Input that nobody would write by hand, found by coverage: Jazzer mutates the seeds kept in the resources of this package and keeps
 * what reaches new branches. Every build repeats the seeds and then searches for some seconds; a class holds one search, since a
 * process can do only one.
 */
@NullMarked
package io.canbao.policypack.fuzz;

import org.jspecify.annotations.NullMarked;
