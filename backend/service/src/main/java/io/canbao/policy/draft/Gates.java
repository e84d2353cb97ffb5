package io.canbao.policy.draft;

import io.canbao.policy.draft.CopiedValue.State;
import io.canbao.policypack.finding.Finding;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a draft has to be before anybody is asked to agree to it. All that keeps it back is told at once. */
@Singleton
final class Gates {
    private final RegionTree regions;
    private final ValuesOfCopy values;
    private final BaseOfDraft bases;
    private final Remarks remarks;

    Gates(RegionTree regions, ValuesOfCopy values, BaseOfDraft bases, Remarks remarks) {
        this.regions = regions;
        this.values = values;
        this.bases = bases;
        this.remarks = remarks;
    }

    /**
     * Lets a draft pass.
     *
     * @param checked what reading it came to
     * @param answers ids of warnings, each with the reason for which it is meant
     * @throws ProblemException the first of DRAFT_HAS_FAULTS, CASES_FAIL, WARNINGS_UNANSWERED, VALUES_UNCONFIRMED, BASE_SUPERSEDED, LEVEL_DIFFERS that
     *     holds, with all that do as {@code blocking}
     */
    void require(Draft draft, CheckedDraft checked, Map<String, String> answers) {
        Blocking.refuse(blocking(draft, checked, answers));
    }

    /**
     * Lets a draft pass that cannot wait to be looked at.
     *
     * @param failing whether it is meant although cases fail
     * @throws ProblemException the first of DRAFT_HAS_FAULTS, CASES_FAIL, LEVEL_DIFFERS that holds, with all that do as {@code blocking}
     */
    void requireInEmergency(Draft draft, CheckedDraft checked, boolean failing) {
        List<Blocking> blocking = new ArrayList<>(faults(draft, checked));
        if (!failing) {
            blocking.addAll(failingCases(draft, checked));
        }
        blocking.addAll(level(draft, checked));
        Blocking.refuse(blocking);
    }

    /**
     * Lets a draft pass about which nothing is left to be done.
     *
     * @throws ProblemException REMARKS_OPEN with the numbers of the remarks as {@code blocking}
     */
    void requireSettled(Draft draft) {
        int first = draft.writing().steps().getFirst().number();
        List<String> open = remarks
                .list(draft.writing().region(), draft.writing().year())
                .stream()
                .filter(remark -> remark.firstStep() == first && remark.open())
                .map(remark -> Integer.toString(remark.number()))
                .toList();
        if (!open.isEmpty()) {
            Blocking.refuse(List.of(
                    new Blocking(DraftError.REMARKS_OPEN, Role.POLICY_APPROVER, where(draft) + "/remarks", open)));
        }
    }

    private static String where(Draft draft) {
        return Blocking.draft(draft.writing().region(), draft.writing().year());
    }

    private List<Blocking> blocking(Draft draft, CheckedDraft checked, Map<String, String> answers) {
        String where = where(draft);
        List<Blocking> blocking = new ArrayList<>(faults(draft, checked));
        blocking.addAll(failingCases(draft, checked));
        List<String> unanswered = checked.warnings().stream()
                .map(Finding::id)
                .distinct()
                .filter(id -> answers.getOrDefault(id, "").isBlank())
                .toList();
        if (!unanswered.isEmpty()) {
            blocking.add(Blocking.ofEditors(DraftError.WARNINGS_UNANSWERED, where + "/submission", unanswered));
        }
        List<String> unconfirmed = values.of(draft).stream()
                .filter(value -> value.state() == State.UNCONFIRMED)
                .map(CopiedValue::path)
                .toList();
        if (!unconfirmed.isEmpty()) {
            blocking.add(Blocking.ofEditors(DraftError.VALUES_UNCONFIRMED, where + "/confirmations", unconfirmed));
        }
        List<String> open = bases.superseded(draft).map(SupersededBase::open).orElse(List.of());
        if (!open.isEmpty()) {
            blocking.add(Blocking.ofEditors(DraftError.BASE_SUPERSEDED, where + "/base", open));
        }
        blocking.addAll(level(draft, checked));
        return blocking;
    }

    private static List<Blocking> faults(Draft draft, CheckedDraft checked) {
        List<String> faults =
                checked.pack().faults().stream().map(Finding::id).distinct().toList();
        return faults.isEmpty() && checked.pack().policy().isPresent()
                ? List.of()
                : List.of(Blocking.ofEditors(DraftError.DRAFT_HAS_FAULTS, where(draft), faults));
    }

    private static List<Blocking> failingCases(Draft draft, CheckedDraft checked) {
        List<String> failed = checked.pack().failedCases().stream()
                .map(result -> result.name())
                .toList();
        return failed.isEmpty()
                ? List.of()
                : List.of(Blocking.ofEditors(DraftError.CASES_FAIL, where(draft) + "/cases", failed));
    }

    private List<Blocking> level(Draft draft, CheckedDraft checked) {
        boolean county = isCounty(draft.writing().region());
        return checked.pack()
                .policy()
                .filter(policy -> policy.county() != county)
                .map(_ -> List.of(Blocking.ofEditors(DraftError.LEVEL_DIFFERS, where(draft), List.of("level"))))
                .orElse(List.of());
    }

    private boolean isCounty(CountyCode region) {
        Optional<RegionLevel> level = regions.find(region).map(Region::level);
        return level.filter(RegionLevel.COUNTY::equals).isPresent();
    }
}
