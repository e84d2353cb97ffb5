package io.canbao.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Hands long jobs to whichever instance has a thread for them. */
@Singleton
public class JobQueue {
    private static final String NAME = "long-job";

    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final InstantSource clock;

    JobQueue(DataSource database, LongJobs jobs, InstantSource clock) {
        this.task = Tasks.oneTime(NAME).execute((instance, context) -> {
            String[] place = instance.getId().split("/", 2);
            jobs.run(CountyCode.parse(place[0]), place[1]);
        });
        DataSource own = DelegatingDataSource.unwrapDataSource(database);
        this.client = SchedulerClient.Builder.create(own, task)
                .jdbcCustomization(new AutodetectJdbcCustomization(own, true)) // UTC, as the scheduler reads it
                .build();
        this.clock = clock;
    }

    /** Has a job done that has been committed. Done again it changes nothing. */
    public void put(Job job) {
        if (!job.state().ends()) {
            client.scheduleIfNotExists(task.instance(job.county() + "/" + job.id()), clock.instant());
        }
    }

    OneTimeTask<Void> task() {
        return task;
    }
}
