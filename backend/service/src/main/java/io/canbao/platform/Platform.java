package io.canbao.platform;

import io.canbao.http.Draining;
import io.canbao.identity.FirstOperator;
import io.canbao.platform.embedded.KeepWitness;
import io.canbao.policy.GivenPack;
import io.canbao.policy.PublishAtStart;
import io.canbao.secrets.CheckKeys;
import io.canbao.tenancy.CountyTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application while it serves. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Canbao 参保",
                        version = "v1",
                        description =
                                "County resident medical insurance: what it costs, from when it covers, and why. Texts"
                                        + " follow Accept-Language (zh-CN, en). Amounts are strings with two decimals,"
                                        + " dates are ISO. Failed requests are answered with application/problem+json and"
                                        + " a stable code."))
public final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration JOBS_END_WITHIN = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final Optional<EmbeddedServer> server;

    private final Optional<String> madePassword;

    private Platform(ApplicationContext context, Optional<EmbeddedServer> server, Optional<String> madePassword) {
        this.context = context;
        this.server = server;
        this.madePassword = madePassword;
    }

    /**
     * Brings the database up to date, sees that its keys are the ones given, publishes what may be published by itself and then opens the port.
     *
     * @param packs    without faults
     * @param settings that override those of the environment
     */
    public static Platform start(Collection<GivenPack> packs, Map<String, Object> settings) {
        return start(packs, settings, Clocks.ofTheMachine());
    }

    /**
     * As {@link #start(Collection, Map)}, at a time of one's own.
     *
     * @param clock the only one that the application reads, in {@link CountyTime#ZONE}
     */
    public static Platform start(Collection<GivenPack> packs, Map<String, Object> settings, Clock clock) {
        ApplicationContext context = context(settings, clock);
        try {
            Settings.check(context);
            context.getBean(CheckKeys.class).check();
            Optional<String> madePassword = context.getBean(FirstOperator.class).ensure();
            context.getBean(PublishAtStart.class).publish(packs);
            context.getBean(KeepWitness.class).keep();
            return new Platform(
                    context, Optional.of(context.getBean(EmbeddedServer.class).start()), madePassword);
        } catch (RuntimeException failed) {
            endJobs(context);
            context.close();
            throw failed;
        }
    }

    /** The application without its server, for a command that works on the database and ends. */
    public static Platform open(Map<String, Object> settings) {
        return new Platform(context(settings, Clocks.ofTheMachine()), Optional.empty(), Optional.empty());
    }

    private static ApplicationContext context(Map<String, Object> settings, Clock clock) {
        Housekeeping.ofLibraries();
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(settings)
                .beanDefinitions(only(clock))
                .start();
    }

    /** Micronaut brings a clock of its own, which would be handed out in place of a mere singleton. */
    private static RuntimeBeanDefinition<InstantSource> only(Clock clock) {
        return RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
                .singleton(true)
                .replaces(InstantSource.class)
                .build();
    }

    /** Where the first page is, as seen from this machine; only of one that serves. */
    public URI address() {
        return server.orElseThrow().getURI().resolve("/");
    }

    /** The password that was made for the first user at this start, to be shown once. */
    public Optional<String> madePassword() {
        return madePassword;
    }

    /** The beans of the application. */
    public ApplicationContext context() {
        return context;
    }

    /**
     * Lets what is under way come to its end, and nothing further begin: first whoever shares requests out is told, then nobody is let in any more. Closing comes after it.
     *
     * @return whether all came to its end within the time that the settings give it
     */
    public boolean drain() throws InterruptedException {
        ShutdownSettings settings = context.getBean(ShutdownSettings.class);
        context.getBean(Draining.class).begin();
        Thread.sleep(settings.notice());
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException unfinished) {
            return false;
        }
    }

    @Override
    public void close() {
        context.getBean(KeepWitness.class).keep();
        endJobs(context);
        server.ifPresent(EmbeddedServer::stop);
        context.close();
    }

    /** What is done from time to time comes to its end first: nothing is to be written, or asked of the database, once all is closed. */
    private static void endJobs(ApplicationContext context) {
        ExecutorService jobs = context.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED));
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(JOBS_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("what is done from time to time did not come to its end within {}", JOBS_END_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
