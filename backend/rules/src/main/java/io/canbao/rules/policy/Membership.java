package io.canbao.rules.policy;

/**
 * Who belongs to a group.
 *
 * @param follows whether everybody who meets the condition and told no group belongs to it; where several such groups fit, the
 *     first in the order of the vocabulary
 * @param condition what everybody in the group meets; whoever does not, by what they told, cannot be in it
 */
public record Membership(boolean follows, Condition condition) {}
