package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All drafts, their steps, and what was approved. */
public interface Drafts {
    /** The draft of a region and year. */
    Optional<Draft> find(CountyCode region, int year);

    /** The drafts of a region, by year. */
    List<Draft> list(CountyCode region);

    /** Ids of warnings, each with the reason that was given for it last in this year, in whatever round. */
    Map<String, String> reasons(CountyCode region, int year);

    /** The number of the last step ever taken in a region and year; 0 before the first. */
    int lastStep(CountyCode region, int year);

    /**
     * Keeps a first draft.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one
     */
    void add(Draft.Editing draft);

    /**
     * Keeps what became of a draft by one step.
     *
     * @return whether nobody took a step meanwhile; otherwise nothing was kept
     */
    boolean replace(Draft before, Draft after);

    /** Says that the text of a draft, whatever its state, was made from a version. No step is taken by it. */
    void rebase(Draft draft, int version);

    /**
     * Takes a draft away; its steps stay.
     *
     * @param last the step that it was
     * @return whether nobody took a step meanwhile; otherwise nothing was taken away
     */
    boolean remove(Draft before, DraftStep last);

    /** Keeps what was approved, with the text that it was. */
    void approve(Draft.Approved draft);

    /** The last approval of a digest that was not voided since: by a rejection of that digest, or by throwing away a draft that held it. */
    Optional<Approval> findApproval(CountyCode region, int year, String digest);
}
