package io.canbao.command;

import io.canbao.audit.TrailHeads;
import io.canbao.audit.VerifyTrail;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;

/** Computes the chained trails of all counties anew. */
@CommandLine.Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description =
                "Look whether any line of a trail was edited, removed or exchanged, also against the daily heads in the data folder. Exit code 1 if so.")
public final class VerifyAudit extends Verification {
    @Override
    Outcome look(ApplicationContext platform) {
        VerifyTrail.Verdict verdict = platform.getBean(VerifyTrail.class)
                .verify(platform.getBean(TrailHeads.class).written());
        return new Outcome("lines", verdict.sealed(), verdict.faults());
    }
}
