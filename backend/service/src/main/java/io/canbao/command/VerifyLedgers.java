package io.canbao.command;

import io.canbao.ledger.VerifyLedger;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;

/** Adds up the ledgers of all counties. */
@CommandLine.Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description =
                "Look whether every transaction of every county's ledger sums to zero, and all accounts together. Exit code 1 if not.")
public final class VerifyLedgers extends Verification {
    @Override
    Outcome look(ApplicationContext platform) {
        VerifyLedger.Verdict verdict = platform.getBean(VerifyLedger.class).verify();
        return new Outcome("accounts", verdict.accounts(), verdict.faults());
    }
}
