package io.canbao.policy.draft;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that keeps a draft back.
 *
 * @param who   may mend it
 * @param where address, below the API's, at which it is mended
 * @param items that it is about: ids of findings, names of cases
 */
record Blocking(DraftError error, Role who, String where, List<String> items) {

    /** Something that whoever writes the draft mends. */
    static Blocking ofEditors(DraftError error, String where, List<String> items) {
        return new Blocking(error, Role.POLICY_EDITOR, where, items);
    }

    /** The address of a draft. */
    static String draft(CountyCode region, int year) {
        return "/counties/" + region + "/policies/" + year + "/draft";
    }

    /** Refuses where anything keeps the draft back: with the first error, and all of them as {@code blocking}. */
    static void refuse(List<Blocking> all) {
        if (!all.isEmpty()) {
            throw new ProblemException(all.getFirst().error())
                    .with(
                            "blocking",
                            all.stream().map(one -> one.shown(Map.of())).toList());
        }
    }

    /** Too few people agreed. */
    static ProblemException notApproved(String where, List<String> agreed, int missing) {
        Blocking blocking = new Blocking(DraftError.NOT_APPROVED, Role.POLICY_APPROVER, where, List.of());
        return new ProblemException(DraftError.NOT_APPROVED)
                .with("blocking", List.of(blocking.shown(Map.of("agreed", agreed, "missing", missing))));
    }

    /** As answers show it. */
    Map<String, Object> shown(Map<String, Object> besides) {
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("code", error.name(), "who", List.of(who.code())));
        shown.put("where", where);
        shown.put("items", items);
        shown.putAll(besides);
        return shown;
    }
}
