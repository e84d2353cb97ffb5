package io.canbao.problem;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that is wrong with a form while it is read, to tell it at once. */
public final class FormFaults {
    private final List<FormFault> faults = new ArrayList<>();

    /**
     * Keeps one fault.
     *
     * @param pointer JSON pointer to the field
     */
    public void tell(String pointer, ErrorCode code) {
        faults.add(new FormFault(pointer, code));
    }

    /** What was told so far. */
    public List<FormFault> all() {
        return List.copyOf(faults);
    }

    /**
     * Goes on only where nothing was wrong.
     *
     * @throws ProblemException {@code code} with all that was told, if anything was
     */
    public void requireNone(ErrorCode code) {
        if (!faults.isEmpty()) {
            throw new ProblemException(code).withFaults(faults);
        }
    }
}
