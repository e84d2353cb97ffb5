package io.canbao.policy.recall;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.List;

/** Requests about versions. */
public interface Recalls {
    /** Those of a region and year that nobody decided yet, the first one first. */
    List<Recall> pending(CountyCode region, int year);

    /** How many there ever were in a region and year. */
    int count(CountyCode region, int year);

    /**
     * Keeps a request.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of that number
     */
    void add(Recall recall);

    /**
     * Keeps a decision.
     *
     * @param done whether it was done, or else refused
     * @return whether nobody decided meanwhile; otherwise nothing was kept
     */
    boolean decide(Recall recall, boolean done, String by, Instant at);
}
