package io.canbao.testkit.architecture.wrong.service.nulls;

import org.jspecify.annotations.Nullable;

/** Has no answer to some questions. */
public record HandsOutNull(@Nullable String note) {
    /** Wrong. */
    public @Nullable String find(String name) {
        return name.isEmpty() ? null : note;
    }
}
