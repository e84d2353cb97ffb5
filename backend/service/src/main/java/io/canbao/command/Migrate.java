package io.canbao.command;

import io.canbao.platform.Platform;
import io.canbao.platform.ServiceGrants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Brings the database up to date as a user who may, so that the one who serves need not. */
@CommandLine.Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description =
                "Bring the database up to date, as the user that CANBAO_DATABASE_USERNAME names, and do nothing else. Servers that share it are then started with CANBAO_DATABASE_MIGRATE=false.")
public final class Migrate implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Migrate.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Option(
            names = "--grant-to",
            paramLabel = "USER",
            description =
                    "Then give this user of a MySQL server what serving needs: published versions and the trail may be read and added to only. USER is 'name'@'host', and is there already.")
    private String user = "";

    @Override
    public Integer call() {
        try (Platform platform = Platform.open(Map.of("canbao.database.migrate", true))) {
            if (!user.isEmpty()) {
                List<String> granted =
                        platform.context().getBean(ServiceGrants.class).grant(user);
                granted.forEach(command.commandLine().getOut()::println);
            }
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException wrong) {
            command.commandLine().getErr().println("canbao: " + wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (RuntimeException failed) {
            LOG.error("not migrated", failed);
            command.commandLine().getErr().println("canbao: not migrated: " + InnermostReason.of(failed));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
