package io.canbao.policy;

import org.jspecify.annotations.Nullable;

/** A stored pack that is not what was published, or that this release cannot read. */
public final class UnreadablePack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadablePack(PolicyVersion version, @Nullable Throwable cause) {
        super("policy " + version.region() + "/" + version.year() + " version " + version.version(), cause);
    }
}
