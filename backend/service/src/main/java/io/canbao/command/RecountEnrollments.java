package io.canbao.command;

import io.canbao.assessment.Recount;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;

/** Counts enrollments again. */
@CommandLine.Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description =
                "Count all stored enrollments by unit and day, and hold that against what was counted while they were made. Lists what differs; exit code 1 if anything does.")
public final class RecountEnrollments extends Verification {
    @CommandLine.Option(names = "--mend", description = "Add to the counts what they lack.")
    private boolean mend;

    @Override
    Outcome look(ApplicationContext platform) {
        Recount.Verdict verdict = platform.getBean(Recount.class).recount(mend);
        return new Outcome("enrolled", verdict.people(), verdict.different());
    }
}
