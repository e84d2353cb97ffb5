package io.canbao.assessment;

import io.canbao.enrollment.Season;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A day's figures that a county sealed, as they are stored: for tests whose counties have no scheme. */
public final class SealedDay {
    private SealedDay() {}

    /** Its id. */
    public static String of(Season season) {
        String id = UUID.randomUUID().toString();
        try (Connection connection = season.roll().served().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                INSERT INTO scheme_closing
                  (county_code, closing_id, scheme, insurance_year, closed_day, policy_version, digest, counts, closed_at, closed_by)
                VALUES ('%s', '%s', 'assessment.sealed', 2025, '2024-12-31', 1, 'sha256:0', '{}', '2025-01-01 00:00:00', 'somebody')\
                """.formatted(season.roll().code(), id));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return id;
    }
}
