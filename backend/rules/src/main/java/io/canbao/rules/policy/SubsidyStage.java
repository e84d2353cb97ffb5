package io.canbao.rules.policy;

import java.util.List;

/**
 * A step of subsidising: within it the rows compete or add up; what it grants is capped at what the steps before it
 * have left of the fee.
 */
public record SubsidyStage(String id, Hit hit, List<Rule.Subsidy> rules) {

    /** How the matching rows of a stage become one grant. */
    public enum Hit {
        /** The highest amount wins; the others are answered as lost against it. */
        BEST,
        /** The first row in order wins. */
        FIRST,
        /** All amounts are granted. */
        SUM
    }
}
