package io.canbao.testkit;

import java.util.List;
import java.util.Optional;

/** MySQL in a container, where a Docker engine answers. */
final class MySqlContainer {
    private static final String IMAGE = "mysql:8.4";

    private MySqlContainer() {}

    static Optional<Database> start() {
        var docker = Command.find("docker").map(Object::toString);
        if (docker.isEmpty() || !Command.run(List.of(docker.get(), "info")).succeeded()) {
            return Optional.empty();
        }
        return Optional.of(start(docker.get()));
    }

    private static Database start(String docker) {
        var container = Command.run(List.of(
                        docker,
                        "run",
                        "--detach",
                        "--rm",
                        "--quiet",
                        "--publish",
                        "127.0.0.1::3306",
                        "--env",
                        "MYSQL_ALLOW_EMPTY_PASSWORD=1",
                        IMAGE))
                .orFail("docker run " + IMAGE)
                .strip();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Command.run(List.of(docker, "rm", "--force", container))));
        var address = Command.run(List.of(docker, "port", container, "3306/tcp"))
                .orFail("docker port")
                .lines()
                .findFirst()
                .orElseThrow();
        var server = new Database(
                "jdbc:mysql://%s/?allowPublicKeyRetrieval=true&useSSL=false".formatted(address), "root", "");
        if (!server.awaitAnswer(() -> true)) {
            throw new IllegalStateException("the container of %s does not answer".formatted(IMAGE));
        }
        return server;
    }
}
