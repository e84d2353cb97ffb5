package io.canbao.http;

import java.sql.SQLException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the database said, inside of what the data layer made of it. */
public final class SqlReasons {
    private SqlReasons() {}

    /** Every failure of SQL among the causes, the outermost first, each with those of a batch that it heads. */
    public static Stream<SQLException> of(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason) {
                return StreamSupport.stream(reason.spliterator(), false)
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast);
            }
        }
        return Stream.empty();
    }
}
