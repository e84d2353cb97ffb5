package io.canbao.administration;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.problem.OneLine;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.County;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in and keeps all that is wrong with it, to be told at once. */
final class Form {
    private static final int LONGEST_NAME = 100;

    private final FormFaults faults;

    Form() {
        this(new FormFaults());
    }

    Form(FormFaults faults) {
        this.faults = faults;
    }

    /** A name in Chinese and, if there is one, in English. */
    Text name(String pointer, GivenText given) {
        String zh = OneLine.of(given.zh());
        String en = OneLine.of(given.en());
        if (zh.isEmpty() || zh.length() > LONGEST_NAME || en.length() > 2 * LONGEST_NAME) {
            tell(pointer, AdministrationError.LOCAL_NAME_REQUIRED);
        }
        return new Text(zh, en.isEmpty() ? zh : en);
    }

    /** Something that may be left empty. */
    String text(String pointer, @Nullable String given, int longest) {
        String text = OneLine.of(given);
        if (text.length() > longest) {
            tell(pointer, AdministrationError.TOO_LONG);
        }
        return text;
    }

    /** For others who read a part of the form. */
    FormFaults faults() {
        return faults;
    }

    /** Whom to ask, at {@code /contact}; either may be left empty. */
    County.Contact contact(@Nullable String name, @Nullable String phone) {
        return new County.Contact(
                text("/contact/name", name, LONGEST_NAME), text("/contact/phone", phone, LONGEST_NAME / 2));
    }

    void tell(String pointer, ErrorCode code) {
        faults.tell(pointer, code);
    }

    /** @throws ProblemException {@code code} with all faults, if there are any */
    void requireNone(ErrorCode code) {
        faults.requireNone(code);
    }
}
