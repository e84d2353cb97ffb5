package io.canbao.platform;

import io.canbao.api.DescribedAnswers;
import io.canbao.jobs.LongJobs;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.tenancy.CountyCode;
import io.canbao.testkit.Database;
import io.canbao.testkit.isolation.WatchedDriver;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application, served on a port of its own, and a client that asks it. Tests that only ask take one that is shared by all of this
 * process, and never close it; a test that changes settings, stops something or publishes serves one of its own.
 */
public final class Served implements AutoCloseable {
    /** Somebody who gets a subsidy in both counties, inside the central window. */
    public static final String SUBSISTENCE = "{\"payDate\":\"2024-10-01\",\"categories\":[{\"id\":\"subsistence\"}]}";

    /** Of the first user of every database that tests make. */
    public static final String OPERATOR_PASSWORD = "a tram, two herons";

    /** Of the provider for trying out. */
    public static final String PROVIDER_SECRET = "seven ferries, one whistle";

    /** The same for instances that share a database. */
    public static final String SECRETS_KEY = "dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgYW5kIG5vbmU=";

    private static final Map<DatabaseKind, Served> TWO_COUNTIES = new EnumMap<>(DatabaseKind.class);
    private static @Nullable Served builtIn;

    private final Platform platform;
    private final Database database;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Platform platform, Database database) {
        this.platform = platform;
        this.database = database;
    }

    /** The two counties on MySQL, shared. */
    public static Served twoCounties() {
        return twoCounties(DatabaseKind.MYSQL);
    }

    /** The two counties, shared. */
    public static synchronized Served twoCounties(DatabaseKind kind) {
        return TWO_COUNTIES.computeIfAbsent(kind, _ -> shared(kind, TwoCounties.packs()));
    }

    /** The packs that come with the platform, on MySQL, shared. */
    public static synchronized Served builtInPacks() {
        if (builtIn == null) {
            builtIn = shared(
                    DatabaseKind.MYSQL, PackLibrary.read(PackFile.builtIn()).effective());
        }
        return builtIn;
    }

    /** Lives for minutes and looks for what was published as often as in use, or its health would say that it did not. */
    private static Served shared(DatabaseKind kind, Collection<EffectivePolicy> packs) {
        return on(kind.create(), packs, Map.of("canbao.policy.revalidate-every", "1s"));
    }

    /** The two counties, served for one test. */
    public static Served on(Database database) {
        return on(database, TwoCounties.packs(), Map.of());
    }

    public static Served on(Database database, Collection<EffectivePolicy> packs, Map<String, Object> settings) {
        return on(database, packs, settings, Clocks.ofTheMachine());
    }

    public static Served on(
            Database database, Collection<EffectivePolicy> packs, Map<String, Object> settings, Clock clock) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "canbao.port",
                -1,
                "datasources.default.driver-class-name",
                WatchedDriver.class.getName(),
                "canbao.policy.revalidate-every",
                "1h", // tests say when
                "canbao.jobs.enabled",
                false, // likewise
                "canbao.operator.password",
                OPERATOR_PASSWORD,
                "canbao.data",
                folder(),
                "canbao.secrets.key",
                SECRETS_KEY,
                "canbao.database.url",
                database.url(),
                "canbao.database.username",
                database.user(),
                "canbao.database.password",
                database.password()));
        all.put("canbao.secrets.hash-key", SECRETS_KEY);
        all.put("canbao.payment.simulated-secret", PROVIDER_SECRET);
        all.putAll(settings);
        return new Served(Platform.start(TwoCounties.given(packs, Origin.FOLDER), all, clock), database);
    }

    private static String folder() {
        try {
            Path folder = Files.createTempDirectory("canbao");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Somebody who signed in. */
    public Person signIn(String username, String password) {
        Answer answer =
                post("/api/v1/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return new Person(this, answer.at("/user/username"), answer.at("/token"));
    }

    /** The platform's operator. */
    public Person operator() {
        return signIn("operator", OPERATOR_PASSWORD);
    }

    /** The path of a county's policy of 2025. */
    public static String policy(String county) {
        return "/api/v1/public/counties/" + county + "/policies/2025";
    }

    /** The database that it serves from. */
    public Database database() {
        return database;
    }

    public URI address() {
        return platform.address();
    }

    /** Where whoever runs the platform finds its metrics. */
    public String metrics() {
        NettyEmbeddedServer server = bean(NettyEmbeddedServer.class);
        int port = server.getBoundPorts().stream()
                .filter(bound -> bound != server.getPort())
                .findFirst()
                .orElseThrow();
        return "http://127.0.0.1:" + port + "/prometheus";
    }

    public <T> T bean(Class<T> type) {
        return platform.context().getBean(type);
    }

    /** Does a job as the scheduler would: what nobody queued, nobody does. */
    public void work(String county, String job) {
        String queued =
                "SELECT task_instance FROM scheduled_tasks WHERE task_instance = '%s/%s'".formatted(county, job);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(queued)) {
            if (!found.next()) {
                throw new AssertionError("nobody queued the job " + job);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        bean(LongJobs.class).run(CountyCode.parse(county), job);
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return platform.context().getBeansOfType(type);
    }

    public Answer get(String path, String... headers) {
        return ask(request(path, headers).GET());
    }

    public Answer quote(String county, String facts, String... headers) {
        return post(policy(county) + "/quotes", facts, headers);
    }

    public Answer post(String path, String body, String... headers) {
        return ask(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer ask(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            DescribedAnswers.require(asked, answer);
            return new Answer(answer);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        client.close();
        platform.close();
        List<String> stopped = WatchedDriver.stopped(database.url());
        if (!stopped.isEmpty()) {
            throw new AssertionError("statements that see rows of several counties: " + stopped);
        }
    }
}
