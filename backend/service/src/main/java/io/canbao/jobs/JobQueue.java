package io.canbao.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Hands long jobs to whichever instance has a thread for them. A job is queued by the transaction that takes it in: either both happen or neither. */
@Singleton
class JobQueue {
    private static final String NAME = "long-job";

    /** A job tells by itself how it ended; only where the database was away it cannot. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final SchedulerClient client;
    private final InstantSource clock;

    JobQueue(DataSource transactional, InstantSource clock) {
        DataSource own = DelegatingDataSource.unwrapDataSource(transactional);
        this.client = SchedulerClient.Builder.create(transactional)
                .jdbcCustomization(new AutodetectJdbcCustomization(own, true)) // UTC, as the scheduler reads it
                .build();
        this.clock = clock;
    }

    /** Has a job done, from when the running transaction is committed on. */
    void put(Job job) {
        client.scheduleIfNotExists(new TaskInstance<>(NAME, job.county() + "/" + job.id()), clock.instant());
    }

    /** What the scheduler does with whatever is queued. */
    static OneTimeTask<Void> task(BiConsumer<CountyCode, String> work) {
        return Tasks.oneTime(NAME)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> {
                    String[] place = instance.getId().split("/", 2);
                    work.accept(CountyCode.parse(place[0]), place[1]);
                });
    }
}
