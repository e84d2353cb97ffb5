package io.canbao.command;

import io.canbao.enrollment.Replay;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;

/** Asks every kept answer of an enrollment again. */
@CommandLine.Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Quote every stored enrollment anew, by its version and from its facts. Lists those that are answered otherwise; exit code 1 if there are any.")
public final class ReplayEnrollments extends Verification {
    @Override
    Outcome look(ApplicationContext platform) {
        Replay.Verdict verdict = platform.getBean(Replay.class).replay();
        return new Outcome("enrollments", verdict.replayed(), verdict.different());
    }
}
