package io.canbao.command;

import io.canbao.identity.FirstOperator;
import io.canbao.platform.Platform;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Publishes the packs and serves until it is stopped. */
@CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Publish the built-in packs and those of further folders where nobody published anything on purpose, then serve the pages and the API.")
public final class Serve implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Option(
            names = "--packs",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders with further packs; layers are looked up among all.")
    private final List<Path> packs = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        List<PackFile> given = Packs.in(packs, command);
        List<PackFile> builtIn = Packs.builtInBeside(given);
        PackLibrary library = PackLibrary.read(given, builtIn);
        Verdict verdict = Verdict.of(library);
        return verdict.good()
                ? serve(Stream.concat(
                                GivenPacks.of(library, Packs.withBuiltInCases(builtIn), Origin.BUILT_IN).stream(),
                                GivenPacks.of(library, given, Origin.FOLDER).stream())
                        .toList())
                : refuse(verdict);
    }

    private int refuse(Verdict verdict) {
        PrintWriter err = command.commandLine().getErr();
        verdict.blockingLines(SystemLanguage.get()).forEach(err::println);
        err.println("canbao: not started and nothing published: see above what is wrong with the packs");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private int serve(List<GivenPack> packs) throws InterruptedException {
        Platform platform;
        try {
            platform = Platform.start(packs, Map.of());
        } catch (RuntimeException failed) {
            return explain(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
        platform.madePassword().ifPresent(this::show);
        command.commandLine().getOut().println("Canbao 参保: " + platform.address());
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private static void stop(Platform platform) {
        try (platform) {
            if (!platform.drain()) {
                LOG.warn("some requests did not come to their end before the server stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String password) {
        command.commandLine()
                .getOut()
                .println("first user: " + FirstOperator.USERNAME + ", password: " + password
                        + " (shown this once; set up a second factor, then change it)");
    }

    private int explain(RuntimeException failed) {
        LOG.error("not started", failed);
        command.commandLine().getErr().println("canbao: not started: " + InnermostReason.of(failed));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
