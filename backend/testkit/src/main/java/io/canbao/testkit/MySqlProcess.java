package io.canbao.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A server of this JVM's own, with fresh data in a temporary folder. */
final class MySqlProcess {
    /**
     * Becomes the server, and ends it and removes its data when this JVM is gone, however it went: then a watcher reads the end of its input.
     * The folder stands where a script has its own name.
     */
    private static final String ENDING_WITH_US =
            "exec 3<&0; (read -r _ <&3; kill -KILL $$; sleep 1; rm -r \"$0\") & exec \"$@\" 3<&-";

    private MySqlProcess() {}

    static Database start(MySqlProgram program) {
        try {
            var folder = Files.createTempDirectory("canbao-mysql");
            var data = folder.resolve("data");
            Command.run(program.with("--initialize-insecure", "--datadir=" + data))
                    .orFail("mysqld --initialize-insecure");
            var port = findFreePort();
            var log = folder.resolve("log");
            var line = new ArrayList<>(List.of("sh", "-c", ENDING_WITH_US, folder.toString()));
            line.addAll(program.with(
                    "--datadir=" + data,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + folder.resolve("socket"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--secure-file-priv=NULL",
                    "--mysqlx=OFF",
                    "--skip-log-bin",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--performance-schema=OFF"));
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            var server = new Database(
                    "jdbc:mysql://127.0.0.1:%d/?allowPublicKeyRetrieval=true&useSSL=false".formatted(port), "root", "");
            if (!server.awaitAnswer(process::isAlive)) {
                throw new IllegalStateException(
                        "mysqld did not start: " + new Command.Result(1, Files.readString(log)).lastLine());
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int findFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
