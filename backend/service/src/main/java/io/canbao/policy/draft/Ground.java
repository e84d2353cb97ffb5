package io.canbao.policy.draft;

import java.util.Optional;

/**
 * What a draft stands on beside its text.
 *
 * @param copied what it began as; empty where somebody began with a text of their own
 * @param base   the version of its region and year that its text was made from or held against last, 0 for none; empty where that was not kept
 * @param ahead  whether it stands on what is to come above: approved before planned, before in force
 */
public record Ground(Optional<CopiedFrom> copied, Optional<Integer> base, boolean ahead) {

    /** Of a text that somebody begins by themselves while a version is in force, 0 for none. */
    public static Ground on(int base) {
        return new Ground(Optional.empty(), Optional.of(base), false);
    }

    /** The same of what began as a copy. */
    Ground copiedFrom(CopiedFrom from) {
        return new Ground(Optional.of(from), base, ahead);
    }

    /** The same held against another version. */
    Ground over(int version) {
        return new Ground(copied, Optional.of(version), ahead);
    }

    /** The same, standing on what is to come above, or on what is in force there. */
    public Ground looking(boolean toCome) {
        return new Ground(copied, base, toCome);
    }
}
