package io.canbao.identity.web;

import io.canbao.identity.IdentityError;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads fields of a body that have to be there, and tells of all that are not at once. */
final class RequiredFields {
    private final FormFaults faults = new FormFaults();

    /** What was given; empty, and told of, where nothing was. */
    String read(String pointer, @Nullable String given) {
        if (given == null) {
            faults.tell(pointer, IdentityError.FIELD_REQUIRED);
        }
        return given == null ? "" : given;
    }

    /** @throws ProblemException INVALID_USER with all that is missing */
    void requireAll() {
        faults.requireNone(IdentityError.INVALID_USER);
    }
}
