package io.canbao.platform;

import io.canbao.Canbao;
import io.canbao.testkit.Database;
import io.canbao.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** One more instance, in a process of its own, so that it can be killed. */
public record OtherProcess(Process process, URI address) implements AutoCloseable {

    public static OtherProcess on(Database database, Path folder) throws IOException {
        ProcessBuilder command = new ProcessBuilder(JavaProcess.command(Canbao.class, "serve"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment()
                .putAll(Map.of(
                        "CANBAO_PORT",
                        "-1",
                        "CANBAO_DATA",
                        folder.toString(),
                        "CANBAO_DATABASE_URL",
                        database.url(),
                        "CANBAO_DATABASE_USERNAME",
                        database.user(),
                        "CANBAO_DATABASE_PASSWORD",
                        database.password(),
                        "CANBAO_PACKS_BUILT_IN",
                        "none",
                        "CANBAO_SECRETS_KEY",
                        Served.SECRETS_KEY,
                        "CANBAO_SECRETS_HASH_KEY",
                        Served.SECRETS_KEY));
        Process process = command.start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Canbao")) {
                return new OtherProcess(process, URI.create(line.substring(line.indexOf("http"))));
            }
        }
        throw new AssertionError("ended before it served");
    }

    /** What no process can do anything about. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
