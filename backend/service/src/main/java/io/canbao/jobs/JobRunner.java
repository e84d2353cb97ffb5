package io.canbao.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the scheduler when the port is open, and ends it before the database goes. */
@Singleton
final class JobRunner implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** What a process that was killed had begun is taken up half a minute later. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int HEARTBEATS_MISSED = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final List<RecurringJob> jobs;
    private final LongJobs longJobs;
    private final JobSettings settings;
    private Optional<Scheduler> scheduler = Optional.empty();

    JobRunner(DataSource database, List<RecurringJob> jobs, LongJobs longJobs, JobSettings settings) {
        this.database = database;
        this.jobs = jobs;
        this.longJobs = longJobs;
        this.settings = settings;
    }

    @Override
    public synchronized void onApplicationEvent(ServerStartupEvent started) {
        if (settings.enabled()) {
            // The scheduler's own transactions are not those of requests.
            Scheduler made = Scheduler.create(
                            DelegatingDataSource.unwrapDataSource(database), JobQueue.task(longJobs::run))
                    .startTasks(jobs.stream().map(JobRunner::task).toList())
                    .threads(settings.threads())
                    .pollingInterval(settings.pollEvery())
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                    .alwaysPersistTimestampInUTC()
                    .commitWhenAutocommitDisabled(true)
                    .shutdownMaxWait(PATIENCE)
                    .failureLogging(LogLevel.WARN, false)
                    .build();
            made.start();
            scheduler = Optional.of(made);
        }
    }

    @PreDestroy
    synchronized void stop() {
        scheduler.ifPresent(Scheduler::stop);
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> run(job));
    }

    private static void run(RecurringJob job) {
        try {
            job.run();
        } catch (RuntimeException failed) {
            LOG.warn("job {} failed: {}", job.name(), failed.getClass().getName());
        }
    }
}
