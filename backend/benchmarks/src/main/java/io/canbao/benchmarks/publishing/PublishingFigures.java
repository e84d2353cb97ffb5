package io.canbao.benchmarks.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.benchmarks.Databases;
import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.platform.Platform;
import io.canbao.policy.By;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PublishPacks;
import io.canbao.testkit.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** From a publication on one instance to the answers of another, and what is answered meanwhile. Both share one MySQL. */
public final class PublishingFigures implements Measure.Group {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final By BY = new By("figures", "a policy that changes");
    private static final int PUBLICATIONS = 20;
    private static final double GOAL_SECONDS = 1;
    private static final int QUOTES_A_SECOND = 200;
    private static final int SECONDS = 10;
    private static final int UNDISTURBED = 2_000;

    @Override
    public List<Figure> figures() throws Exception {
        Database database = Databases.create();
        try (Platform one = Platform.start(List.of(ChangingPolicy.version(1)), Databases.settings(database));
                Platform other = Platform.start(List.of(), Databases.settings(database));
                HttpClient client = HttpClient.newHttpClient()) {
            Asked asked = new Asked(client, List.of(one.address(), other.address()));
            PublishPacks publishing = one.context().getBean(PublishPacks.class);
            return List.of(
                    untilAnswered(publishing, asked), reads(database, asked), whilePublishing(publishing, asked));
        }
    }

    private static Figure untilAnswered(PublishPacks publishing, Asked asked) throws Exception {
        double[] seconds = new double[PUBLICATIONS];
        for (int publication = 0; publication < PUBLICATIONS; publication++) {
            int version = publication + 2;
            publishing.publish(List.of(ChangingPolicy.version(version)), BY);
            long published = System.nanoTime();
            while (ChangingPolicy.answered(asked.one(1)) != version) {
                Thread.sleep(2);
            }
            seconds[publication] = (System.nanoTime() - published) / 1e9;
        }
        double longest = Arrays.stream(seconds).max().orElseThrow();
        return new Figure(
                "from a publication on one instance to the first answer by it on another, over one MySQL",
                "%.2f s (the longest of %d: %.2f s)".formatted(Times.median(seconds), PUBLICATIONS, longest),
                "at most 1 s",
                longest <= GOAL_SECONDS);
    }

    /** Both instances go on looking once a second whether something was published: that is all that the database hears. */
    private static Figure reads(Database database, Asked asked) throws Exception {
        long before = selects(database);
        for (int quote = 0; quote < UNDISTURBED; quote++) {
            asked.one(quote % 2);
        }
        long reads = selects(database) - before;
        return new Figure(
                "reads of the database while two instances answer %,d public quotes".formatted(UNDISTURBED),
                "%d, their looks for what was published".formatted(reads),
                "none for a quote",
                reads < UNDISTURBED / 10);
    }

    private static long selects(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            found.next();
            return found.getLong(2);
        }
    }

    private static Figure whilePublishing(PublishPacks publishing, Asked asked) throws Exception {
        int all = QUOTES_A_SECOND * SECONDS;
        List<Future<Answered>> answers = new ArrayList<>();
        List<Future<List<PolicyVersion>>> publications = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            int version = PUBLICATIONS + 2;
            for (int quote = 0; quote < all; quote++) {
                int number = quote;
                long due = begin + quote * (TimeUnit.SECONDS.toNanos(1) / QUOTES_A_SECOND);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                if (quote % QUOTES_A_SECOND == QUOTES_A_SECOND / 2) {
                    int next = version++;
                    publications.add(
                            threads.submit(() -> publishing.publish(List.of(ChangingPolicy.version(next)), BY)));
                }
                answers.add(threads.submit(() -> asked.timed(number % 2)));
            }
        }
        for (Future<List<PolicyVersion>> publication : publications) {
            publication.get();
        }
        long torn = 0;
        double[] taken = new double[all];
        for (int quote = 0; quote < all; quote++) {
            Answered answered = answers.get(quote).get();
            torn += ChangingPolicy.isWhole(answered.quote()) ? 0 : 1;
            taken[quote] = answered.seconds();
        }
        Arrays.sort(taken);
        return new Figure(
                "%d quotes a second while a policy is published every second, over two instances"
                        .formatted(QUOTES_A_SECOND),
                "%,d answered, %d of two versions; p99 %.0f ms".formatted(all, torn, taken[(int) (all * 0.99)] * 1e3),
                "each wholly of one version",
                torn == 0);
    }

    /** An answer, and how long it took. */
    private record Answered(JsonNode quote, double seconds) {}

    /** The instances as residents ask them. */
    private record Asked(HttpClient client, List<URI> instances) {
        JsonNode one(int instance) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(instances.get(instance).resolve(ChangingPolicy.QUOTES))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(ChangingPolicy.FACTS))
                    .build();
            return JSON.readTree(
                    client.send(request, BodyHandlers.ofByteArray()).body());
        }

        Answered timed(int instance) throws IOException, InterruptedException {
            long asked = System.nanoTime();
            return new Answered(one(instance), (System.nanoTime() - asked) / 1e9);
        }
    }
}
