/**
 * What a region is writing before it is a published version: drafts, the gates that they pass, and the hands that look at each other's work.
 *
 * <p>A draft is in one of the states of {@link io.canbao.policy.draft.Draft}, which follow from its steps; a step is never taken back, and its number
 * is the draft's revision. Only its text is kept once and overwritten. What was approved keeps a text of its own ({@link
 * io.canbao.policy.draft.Approval}): that text is published by its digest, whatever is written meanwhile.
 *
 * <p>Whether a text is a policy is read in {@code policypack}; what becomes of an approved one, and which version is in force, lives in {@code policy}
 * itself.
 */
@NullMarked
package io.canbao.policy.draft;

import org.jspecify.annotations.NullMarked;
