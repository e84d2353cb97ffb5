package io.canbao.command;

import io.canbao.ledger.VerifyLedger;
import io.canbao.payment.VerifyPersons;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Adds up the ledgers of all counties, and holds them against the enrollments. */
@CommandLine.Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description =
                "Look whether every transaction of every county's ledger sums to zero, and all accounts together, and whether what it has of every enrolled person agrees with their enrollment. Exit code 1 if not.")
public final class VerifyLedgers extends Verification {
    @Override
    Outcome look(ApplicationContext platform) {
        VerifyLedger.Verdict verdict = platform.getBean(VerifyLedger.class).verify();
        List<Object> faults = new ArrayList<>(verdict.faults());
        faults.addAll(platform.getBean(VerifyPersons.class).verify().faults());
        return new Outcome("accounts", verdict.accounts(), faults);
    }
}
