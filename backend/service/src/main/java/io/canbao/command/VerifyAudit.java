package io.canbao.command;

import io.canbao.audit.TrailHeads;
import io.canbao.audit.VerifyTrail;
import io.canbao.platform.Platform;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Computes the chained trails of all counties anew. */
@CommandLine.Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description =
                "Look whether any line of a trail was edited, removed or exchanged, also against the daily heads in the data folder. Exit code 1 if so.")
public final class VerifyAudit implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @Override
    public Integer call() {
        VerifyTrail.Verdict verdict;
        try (Platform platform = Platform.open(Map.of())) {
            ApplicationContext context = platform.context();
            verdict = context.getBean(VerifyTrail.class)
                    .verify(context.getBean(TrailHeads.class).written());
        } catch (RuntimeException failed) {
            LOG.error("not verified", failed);
            command.commandLine().getErr().println("canbao: not verified: " + InnermostReason.of(failed));
            return CommandLine.ExitCode.SOFTWARE;
        }
        verdict.faults().forEach(command.commandLine().getOut()::println);
        command.commandLine()
                .getOut()
                .printf(
                        "lines: %d, faults: %d%n",
                        verdict.sealed(), verdict.faults().size());
        return verdict.faults().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
