package io.canbao.administration;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFault;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in and keeps all that is wrong with it, to be told at once. */
final class Form {
    private static final int LONGEST_NAME = 100;

    private final List<FormFault> faults = new ArrayList<>();

    /** A name in Chinese and, if there is one, in English. */
    Text name(String pointer, @Nullable String chinese, @Nullable String english) {
        String zh = chinese == null ? "" : chinese.strip();
        String en = english == null || english.isBlank() ? zh : english.strip();
        if (zh.isEmpty() || zh.length() > LONGEST_NAME || en.length() > 2 * LONGEST_NAME) {
            tell(pointer, AdministrationError.LOCAL_NAME_REQUIRED);
        }
        return new Text(zh, en);
    }

    /** Something that may be left empty. */
    String text(String pointer, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.length() > longest) {
            tell(pointer, AdministrationError.TOO_LONG);
        }
        return text;
    }

    void tell(String pointer, ErrorCode code) {
        faults.add(new FormFault(pointer, code));
    }

    /** @throws ProblemException {@code code} with all faults, if there are any */
    void requireNone(ErrorCode code) {
        if (!faults.isEmpty()) {
            throw new ProblemException(code).withFaults(faults);
        }
    }
}
