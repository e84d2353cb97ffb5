package io.canbao.platform.embedded;

import io.canbao.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link Publishing} as a process, which can be killed and whose files can be kept small. */
final class Instance implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private Instance(List<String> command) throws IOException {
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.said = process.inputReader();
    }

    static Instance in(Path folder) throws IOException {
        return new Instance(JavaProcess.command(Publishing.class, folder.toString()));
    }

    /** One on a disk that is full after so many kilobytes: what it writes beyond them fails. */
    static Instance in(Path folder, int kilobytes) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.addAll(JavaProcess.command(Publishing.class, folder.toString()));
        return new Instance(command);
    }

    /** The next line that begins with a word; fails where the process ends before. */
    String awaitLine(String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(word)) {
                return line;
            }
        }
        throw new AssertionError("ended before it said " + word);
    }

    /** What no process can do anything about. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
