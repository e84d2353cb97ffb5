package io.canbao.benchmarks.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** Micronaut, H2 and Liquibase with one table and one answer: what nobody can start faster than. */
public final class EmptyApplication {

    private EmptyApplication() {}

    /** Takes the port and the folder of its database. */
    public static void main(String[] arguments) {
        ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(Map.of(
                        "micronaut.server.port", arguments[0],
                        "datasources.default.url", "jdbc:h2:file:" + arguments[1] + "/empty",
                        "datasources.default.username", "empty",
                        "datasources.default.password", "",
                        "liquibase.datasources.default.change-log", "classpath:empty/changelog.sql"))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    /** The one answer. */
    @Controller("/empty")
    static final class Empty {
        @Get
        String answer() {
            return "{}";
        }
    }
}
