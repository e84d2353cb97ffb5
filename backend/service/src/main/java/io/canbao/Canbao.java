package io.canbao;

import io.canbao.command.Assess;
import io.canbao.command.Check;
import io.canbao.command.Demo;
import io.canbao.command.Migrate;
import io.canbao.command.Publish;
import io.canbao.command.Quote;
import io.canbao.command.RecountEnrollments;
import io.canbao.command.Rehearse;
import io.canbao.command.ReplayEnrollments;
import io.canbao.command.Serve;
import io.canbao.command.VerifyAudit;
import io.canbao.command.VerifyLedgers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line. */
@CommandLine.Command(
        name = "canbao",
        mixinStandardHelpOptions = true,
        description = "County resident medical insurance: what it costs, from when it covers, and why.",
        subcommands = {
            Serve.class,
            Publish.class,
            Check.class,
            Quote.class,
            Assess.class,
            Rehearse.class,
            VerifyAudit.class,
            VerifyLedgers.class,
            ReplayEnrollments.class,
            RecountEnrollments.class,
            Migrate.class,
            Demo.class
        })
public final class Canbao {
    private Canbao() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** All commands, writing UTF-8 whatever the terminal says of itself. */
    static CommandLine commands() {
        return new CommandLine(new Canbao())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
