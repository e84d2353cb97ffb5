package io.canbao.policy.web;

import io.canbao.policy.draft.DraftError;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in about a draft or a version, read with all that is wrong with it.
 *
 * @param digest  empty where none is asked for
 * @param answers ids of warnings with reasons; empty where none are asked for
 */
record ReviewForm(String digest, String comment, Map<String, String> answers) {
    private static final int LONGEST = 2_000;

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm submission(@Nullable String comment, @Nullable Map<String, String> warnings) {
        FormFaults faults = new FormFaults();
        Map<String, String> answers = new HashMap<>();
        if (warnings != null) {
            warnings.forEach((id, reason) -> answers.put(id, text(faults, "/warnings/" + id, reason, false)));
        }
        return read(faults, "", text(faults, "/comment", comment, false), answers);
    }

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm approval(@Nullable String digest, @Nullable String comment) {
        FormFaults faults = new FormFaults();
        String meant = digest(faults, digest);
        return read(faults, meant, text(faults, "/comment", comment, false), Map.of());
    }

    private static String digest(FormFaults faults, @Nullable String digest) {
        if (digest == null || digest.isBlank()) {
            faults.tell("/digest", DraftError.DIGEST_REQUIRED);
            return "";
        }
        return digest.strip();
    }

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm rejection(@Nullable String comment) {
        FormFaults faults = new FormFaults();
        return read(faults, "", text(faults, "/comment", comment, true), Map.of());
    }

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm remark(@Nullable String text) {
        FormFaults faults = new FormFaults();
        return read(faults, "", text(faults, "/text", text, true), Map.of());
    }

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm reason(@Nullable String reason) {
        FormFaults faults = new FormFaults();
        return read(faults, "", text(faults, "/reason", reason, true), Map.of());
    }

    /** @throws ProblemException INVALID_REVIEW */
    static ReviewForm emergency(@Nullable String digest, @Nullable String reason) {
        FormFaults faults = new FormFaults();
        String meant = digest(faults, digest);
        return read(faults, meant, text(faults, "/reason", reason, true), Map.of());
    }

    /**
     * A clause, in the place of a comment.
     *
     * @throws ProblemException INVALID_REVIEW
     */
    static ReviewForm cite(@Nullable String cite) {
        FormFaults faults = new FormFaults();
        return read(faults, "", text(faults, "/cite", cite, false), Map.of());
    }

    private static ReviewForm read(FormFaults faults, String digest, String comment, Map<String, String> answers) {
        faults.requireNone(DraftError.INVALID_REVIEW);
        return new ReviewForm(digest, comment, answers);
    }

    private static String text(FormFaults faults, String pointer, @Nullable String given, boolean required) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST) {
            faults.tell(pointer, DraftError.COMMENT_TOO_LONG);
        } else if (required && text.isEmpty()) {
            faults.tell(pointer, DraftError.COMMENT_REQUIRED);
        }
        return text;
    }
}
