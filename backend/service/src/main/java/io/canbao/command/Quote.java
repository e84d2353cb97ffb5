package io.canbao.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.eligibility.InvalidFactsProblem;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Answers one body as the HTTP API would. */
@CommandLine.Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description =
                "Quote from a pack: the HTTP body in, the HTTP answer out. Exit code 1 if the pack or the facts are"
                        + " wrong.")
public final class Quote implements Callable<Integer> {
    /** The version that a pack which nobody published yet would be published as. */
    private static final int FIRST_VERSION = 1;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "PACK",
            description = "The pack. Layers are looked up beside it and among the built-in packs.")
    @SuppressWarnings("NullAway.Init") // required
    private Path pack;

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "FACTS",
            description = "File with the JSON body, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // required
    private String facts;

    @CommandLine.Option(
            names = "--language",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of the texts: ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Language language;

    @CommandLine.Option(
            names = "--explain",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "With or without the reasons; with them unless said.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        List<PackFile> files = Packs.withLayers(pack, command);
        PackLibrary library = PackLibrary.read(files);
        Optional<EffectivePolicy> policy = find(library, files.getFirst());
        return policy.isPresent() ? answer(policy.get()) : refuse(library);
    }

    private static Optional<EffectivePolicy> find(PackLibrary library, PackFile asked) {
        return PackIdentity.of(asked)
                .filter(PackIdentity.Pack.class::isInstance)
                .map(PackIdentity.Pack.class::cast)
                .flatMap(identity -> library.effective().stream()
                        .filter(policy -> policy.region().equals(identity.region())
                                && Integer.toString(policy.year()).equals(identity.year()))
                        .findFirst());
    }

    private int answer(EffectivePolicy policy) throws IOException {
        try {
            print(Answers.quote(policy, FIRST_VERSION, body(), language, explain));
            return CommandLine.ExitCode.OK;
        } catch (InvalidFacts invalid) {
            print(new ObjectMapper().writeValueAsBytes(InvalidFactsProblem.of(invalid, language)));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int refuse(PackLibrary library) {
        PrintWriter err = command.commandLine().getErr();
        Verdict.of(library.findings()).blockingLines(language).forEach(err::println);
        err.println("canbao: no quote: see above what is wrong with the pack");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private byte[] body() throws IOException {
        if (facts.equals("-")) {
            return System.in.readAllBytes();
        }
        Path file = Path.of(facts);
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(command.commandLine(), "no such file: " + facts);
        }
        return Files.readAllBytes(file);
    }

    private void print(byte[] json) {
        command.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
    }
}
