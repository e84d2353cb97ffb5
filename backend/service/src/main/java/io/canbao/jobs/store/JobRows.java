package io.canbao.jobs.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps jobs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobRows extends GenericRepository<JobRow, JobKey> {
    String WANTED = " WHERE county_code = :county AND job_id = :id AND state IN ('waiting', 'running')";

    Optional<JobRow> findByKeyCountyCodeAndKeyJobId(CountyCode countyCode, String jobId);

    void save(JobRow row);

    @Query("UPDATE job SET state = 'running', steps_done = :done, steps_total = :total" + WANTED)
    int advance(CountyCode county, String id, long done, long total);

    @Query("UPDATE job SET state = :next, result = :result" + WANTED)
    int end(CountyCode county, String id, String next, @Nullable String result);

    @Query("DELETE FROM job WHERE county_code = :county")
    int removeAll(CountyCode county);
}
