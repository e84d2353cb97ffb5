package io.canbao.platform;

import io.canbao.platform.embedded.KeepWitness;
import io.canbao.policy.PublishAtStart;
import io.canbao.policypack.effective.EffectivePolicy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

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
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Platform(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Brings the database up to date, publishes what changed and then opens the port.
     *
     * @param packs    without faults
     * @param settings that override those of the environment
     */
    public static Platform start(Collection<EffectivePolicy> packs, Map<String, Object> settings) {
        return start(packs, settings, Clocks.ofTheMachine());
    }

    /**
     * As {@link #start(Collection, Map)}, at a time of one's own.
     *
     * @param clock the only one that the application reads, in {@link Clocks#COUNTIES}
     */
    public static Platform start(Collection<EffectivePolicy> packs, Map<String, Object> settings, Clock clock) {
        Housekeeping.ofLibraries();
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(settings)
                .singletons(clock)
                .start();
        try {
            context.getBean(PublishAtStart.class).publish(packs);
            context.getBean(KeepWitness.class).keep();
            return new Platform(context, context.getBean(EmbeddedServer.class).start());
        } catch (RuntimeException failed) {
            context.close();
            throw failed;
        }
    }

    /** Where the first page is, as seen from this machine. */
    public URI address() {
        return server.getURI().resolve("/");
    }

    /** The beans of the application. */
    public ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.getBean(KeepWitness.class).keep();
        server.stop();
        context.close();
    }
}
