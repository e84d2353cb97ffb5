/**
 * What an author should see about a file: findings, each with its place. Whoever reads, merges or analyses a pack adds to
 * {@link io.canbao.policypack.finding.Findings}; what is wrong with the body of a question is not here, but beside the
 * answers.
 */
@NullMarked
package io.canbao.policypack.finding;

import org.jspecify.annotations.NullMarked;
