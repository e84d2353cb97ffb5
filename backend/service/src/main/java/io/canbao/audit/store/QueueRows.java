package io.canbao.audit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Set;

/** What waits to be sealed, of all counties. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueRows extends GenericRepository<QueueRow, Long> {
    void save(QueueRow row);

    @Query("SELECT * FROM audit_queue ORDER BY queue_no LIMIT :most")
    List<QueueRow> findOldest(int most);

    @Query("SELECT entry_id FROM audit_queue WHERE chain_code = :county")
    Set<String> findWaiting(String county);

    @Query("DELETE FROM audit_queue WHERE queue_no = :queueNo")
    void remove(long queueNo);
}
