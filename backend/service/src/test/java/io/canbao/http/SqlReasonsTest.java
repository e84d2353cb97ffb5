package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

/** What a database said is found wherever a driver put it. */
class SqlReasonsTest {
    private final SQLException taken = new SQLIntegrityConstraintViolationException("taken");

    @Test
    void aReasonIsFoundAmongTheCauses() {
        assertThat(SqlReasons.of(new IllegalStateException(new IllegalStateException(taken))))
                .containsExactly(taken);
    }

    /** H2 says of many rows only that they were not written; why stands in the failures after the first. */
    @Test
    void aReasonIsFoundBehindABatch() {
        SQLException batch = new BatchUpdateException("not written", new int[0]);
        batch.setNextException(taken);

        assertThat(SqlReasons.of(new IllegalStateException(batch))).contains(taken);
    }

    @Test
    void whatIsNoneOfTheDatabasesHasNone() {
        assertThat(SqlReasons.of(new IllegalStateException("full"))).isEmpty();
    }
}
