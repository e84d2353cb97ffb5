package io.canbao.command;

import io.canbao.platform.Platform;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** A command that holds what the database has against what it must be, tells what differs, and ends with 1 if anything does. */
abstract class Verification implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    /** Looks at everything. */
    abstract Outcome look(ApplicationContext platform);

    @Override
    public Integer call() {
        Outcome outcome;
        try (Platform platform = Platform.open(Map.of())) {
            outcome = look(platform.context());
        } catch (RuntimeException failed) {
            LOG.debug("not verified", failed); // what is told is the outcome: such as a file that lost rows
            command.commandLine().getErr().println("canbao: not verified: " + InnermostReason.of(failed));
            return CommandLine.ExitCode.SOFTWARE;
        }
        outcome.faults().forEach(command.commandLine().getOut()::println);
        command.commandLine()
                .getOut()
                .printf(
                        "%s: %d, faults: %d%n",
                        outcome.what(), outcome.seen(), outcome.faults().size());
        return outcome.faults().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * What came out.
     *
     * @param what was counted, such as {@code lines}
     */
    record Outcome(String what, long seen, List<?> faults) {}
}
