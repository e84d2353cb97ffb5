package io.canbao.command;

import io.canbao.platform.Platform;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PublishByCommand;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Publishes packs on purpose, whatever was published before. */
@CommandLine.Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Publish packs as new versions that are in force at once: all of them or, where one is wrong, none. What is in force already is left as it is; content of an earlier version may be published again. Instances that serve the same database notice within a second; the embedded database can be opened by one process only, so stop it first.")
public final class Publish implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Publish.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "Folders with packs and their cases, or single packs. Layers are looked up among the built-in packs too.")
    private final List<Path> places = new ArrayList<>();

    @CommandLine.Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for whoever looks at the versions later.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new CommandLine.ParameterException(command.commandLine(), "--reason is empty");
        }
        List<PackFile> given = Packs.in(places, command);
        PackLibrary library = PackLibrary.read(given, Packs.builtInBeside(given));
        Verdict verdict = Verdict.of(library);
        List<GivenPack> packs = GivenPacks.of(library, given, Origin.COMMAND);
        if (!verdict.good()) {
            verdict.blockingLines(SystemLanguage.get()).forEach(err()::println);
            return refuse("see above what is wrong with the packs");
        }
        verdict.about(given.stream().map(PackFile::name).collect(Collectors.toSet()), library)
                .untriedLines(SystemLanguage.get())
                .forEach(err()::println);
        return packs.isEmpty() ? refuse("there is no pack in what was given") : publish(packs);
    }

    private int publish(List<GivenPack> packs) {
        try (Platform platform = Platform.open(Map.of())) {
            List<GivenPack> others = otherThanInForce(packs, platform.context().getBean(VersionsInForce.class));
            By by = new By(System.getProperty("user.name"), reason);
            platform.context()
                    .getBean(PublishByCommand.class)
                    .publish(others, by)
                    .forEach(this::tell);
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException failed) {
            LOG.error("not published", failed);
            return refuse(InnermostReason.of(failed));
        }
    }

    /** The packs whose content answers nobody yet; of the others it says so. */
    private List<GivenPack> otherThanInForce(List<GivenPack> packs, VersionsInForce inForce) {
        List<GivenPack> others = new ArrayList<>();
        for (GivenPack pack : packs) {
            inForce.find(pack.policy().region(), pack.policy().year())
                    .filter(version -> version.digest().equals(pack.policy().digest()))
                    .ifPresentOrElse(
                            version -> tell("in force already, nothing published:", version), () -> others.add(pack));
        }
        return others;
    }

    private void tell(PolicyVersion version) {
        tell("published", version);
    }

    private void tell(String what, PolicyVersion version) {
        command.commandLine()
                .getOut()
                .println("%s %s/%d version %d %s"
                        .formatted(what, version.region(), version.year(), version.version(), version.digest()));
    }

    private int refuse(String why) {
        err().println("canbao: nothing published: " + why);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
