package io.canbao.policy.store;

import io.canbao.policy.draft.Approval;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.Draft.Writing;
import io.canbao.policy.draft.DraftStep;
import io.canbao.policy.draft.DraftStep.Kind;
import io.canbao.policy.draft.Drafts;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in their three tables. */
@Singleton
final class StoredDrafts implements Drafts {
    private final DraftRows rows;
    private final DraftStepRows steps;
    private final ApprovalRows approvals;

    StoredDrafts(DraftRows rows, DraftStepRows steps, ApprovalRows approvals) {
        this.rows = rows;
        this.steps = steps;
        this.approvals = approvals;
    }

    @Override
    public Optional<Draft> find(CountyCode region, int year) {
        return rows.findByKeyCountyCodeAndKeyInsuranceYear(region, year).map(this::draft);
    }

    @Override
    public List<Draft> list(CountyCode region) {
        return rows.findByKeyCountyCodeOrderByKeyInsuranceYear(region).stream()
                .map(this::draft)
                .toList();
    }

    private Draft draft(DraftRow row) {
        List<DraftStep> all = steps(row.key().countyCode(), row.key().insuranceYear()).stream()
                .filter(step ->
                        step.number() <= row.revision()) // whoever takes one at this moment has added it already
                .toList();
        return Draft.of(
                new Writing(row.key().countyCode(), row.key().insuranceYear(), row.text(), round(all), row.ground()));
    }

    /** The steps since the last round ended; of one that has just ended, its own. */
    private static List<DraftStep> round(List<DraftStep> all) {
        int first = 0;
        for (int index = 0; index < all.size() - 1; index++) {
            if (all.get(index).kind().ends()) {
                first = index + 1;
            }
        }
        return all.subList(first, all.size());
    }

    private List<DraftStep> steps(CountyCode region, int year) {
        return steps.findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyStepNo(region, year).stream()
                .map(DraftStepRow::step)
                .toList();
    }

    @Override
    public Map<String, String> reasons(CountyCode region, int year) {
        Map<String, String> reasons = new HashMap<>();
        steps(region, year).forEach(step -> reasons.putAll(step.answers()));
        return reasons;
    }

    @Override
    public int lastStep(CountyCode region, int year) {
        List<DraftStep> all = steps(region, year);
        return all.isEmpty() ? 0 : all.getLast().number();
    }

    @Override
    public void add(Draft.Editing draft) {
        rows.save(DraftRow.of(draft));
        steps.save(DraftStepRow.of(draft, draft.writing().steps().getLast()));
    }

    @Override
    public boolean replace(Draft before, Draft after) {
        DraftRow row = DraftRow.of(after);
        boolean first = rows.change(
                        after.writing().region(),
                        after.writing().year(),
                        before.revision(),
                        after.revision(),
                        row.ownSource(),
                        row.cases(),
                        row.copiedRegion(),
                        row.copiedYear(),
                        row.copiedVersion(),
                        row.baseVersion(),
                        row.ahead())
                == 1;
        if (first) {
            steps.save(DraftStepRow.of(after, after.writing().steps().getLast()));
        }
        return first;
    }

    @Override
    public void rebase(Draft draft, int version) {
        rows.rebase(draft.writing().region(), draft.writing().year(), version);
    }

    @Override
    public boolean remove(Draft before, DraftStep last) {
        boolean first = rows.remove(before.writing().region(), before.writing().year(), before.revision()) == 1;
        if (first) {
            steps.save(DraftStepRow.of(before, last));
        }
        return first;
    }

    @Override
    public void approve(Draft.Approved draft) {
        approvals.save(ApprovalRow.of(draft));
    }

    @Override
    public Optional<Approval> findApproval(CountyCode region, int year, String digest) {
        List<DraftStep> all = steps(region, year);
        int voided = all.stream()
                .filter(step -> step.kind() == Kind.REJECTED || step.kind() == Kind.DISCARDED)
                .filter(step -> step.digest().equals(digest))
                .mapToInt(DraftStep::number)
                .max()
                .orElse(0);
        return approvals.findByKeyCountyCodeAndKeyInsuranceYearAndDigestOrderByKeyStepNo(region, year, digest).stream()
                .filter(row -> row.key().stepNo() > voided)
                .reduce((earlier, later) -> later)
                .map(row -> row.approval(submittedBefore(all, row.key().stepNo())));
    }

    private static String submittedBefore(List<DraftStep> all, int approval) {
        return all.stream()
                .filter(step -> step.kind() == Kind.SUBMITTED && step.number() < approval)
                .reduce((earlier, later) -> later)
                .map(DraftStep::comment)
                .orElse("");
    }
}
