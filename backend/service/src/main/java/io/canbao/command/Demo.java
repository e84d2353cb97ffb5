package io.canbao.command;

import io.canbao.demo.MakeDemo;
import io.canbao.platform.Platform;
import io.canbao.policy.PublishAtStart;
import io.canbao.secrets.CheckKeys;
import io.canbao.tenancy.CountyCode;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Fills a county with made-up people. */
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Fill a county that nobody uses yet with made-up units, people and users, the same ones each time, and print how to sign in. The embedded database can be opened by one process only, so stop it first.")
public final class Demo implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final int FEWEST = 1_000;
    private static final int MOST = 5_000_000;
    private static final int BETWEEN_NEWS = 50_000;

    private int told;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Option(
            names = "--county",
            paramLabel = "CODE",
            description = "A county whose policy is published; the first one unless said.")
    private @Nullable String county;

    @CommandLine.Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many people, 1,000 to 5,000,000; ${DEFAULT-VALUE} unless said.")
    private int residents;

    @Override
    public Integer call() {
        Optional<CountyCode> asked = Optional.ofNullable(county).map(this::code);
        if (residents < FEWEST || residents > MOST) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--residents is from %d to %d".formatted(FEWEST, MOST));
        }
        try (Platform platform = Platform.open(Map.of())) {
            ApplicationContext context = platform.context();
            context.getBean(CheckKeys.class).check();
            context.getBean(PublishAtStart.class).publish(GivenPacks.builtIn());
            tell(context.getBean(MakeDemo.class).make(asked, residents, this::tell));
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException failed) {
            LOG.error("no demo", failed);
            command.commandLine().getErr().println("canbao: no demo: " + InnermostReason.of(failed));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private CountyCode code(String text) {
        return CountyCode.find(text)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(), "--county is a division code of six digits"));
    }

    private void tell(int made) {
        if (made - told >= BETWEEN_NEWS) {
            told = made;
            command.commandLine().getErr().println(made + " of " + residents);
        }
    }

    private void tell(MakeDemo.Made made) {
        PrintWriter out = command.commandLine().getOut();
        out.printf(
                "%s %s: %d residents%n",
                made.county().code(), made.county().name().zh(), made.residents());
        out.println("sign in at /office/ as " + String.join(", ", made.usernames()));
        made.files().forEach(file -> out.println("to be imported: " + file));
        out.println("password of each: " + made.password() + " (shown this once)");
    }
}
