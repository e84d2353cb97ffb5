package io.canbao.testkit.architecture.wrong.service.nulls.deeper;

import org.jspecify.annotations.Nullable;

/** Has no answer either. */
public final class HandsOutNullToo {
    /** Wrong. */
    public @Nullable String find(String name) {
        return name.isEmpty() ? null : name;
    }
}
