package io.canbao.http;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the database said, inside of what the data layer made of it. */
public final class SqlReasons {
    private SqlReasons() {}

    /** Every failure of SQL among the causes, the outermost first. */
    public static Stream<SQLException> of(Throwable failed) {
        Stream.Builder<SQLException> reasons = Stream.builder();
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason) {
                reasons.add(reason);
            }
        }
        return reasons.build();
    }
}
