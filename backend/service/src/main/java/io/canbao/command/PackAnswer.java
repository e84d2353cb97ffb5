package io.canbao.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.eligibility.InvalidFactsProblem;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
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

/** A command that answers a body from a pack, as the HTTP API would: the answer, or all that is wrong with the pack or the body. */
abstract class PackAnswer implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "PACK",
            description = "The pack. Layers are looked up beside it and among the built-in packs.")
    @SuppressWarnings("NullAway.Init") // required
    private Path pack;

    @CommandLine.Option(
            names = "--language",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of the texts: ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Language language;

    /** How a pack answers a body. */
    interface Question {
        /**
         * JSON of the answer.
         *
         * @throws InvalidFacts if the body is wrong
         */
        byte[] of(EffectivePolicy policy, byte[] body, Language language);
    }

    /**
     * Prints what a pack answers.
     *
     * @param body a file, or {@code -} for standard input
     * @return the exit code
     */
    final int print(String body, Question question) throws IOException {
        List<PackFile> files = Packs.withLayers(pack, command);
        PackLibrary library = PackLibrary.read(files);
        Optional<EffectivePolicy> policy = find(library, files.getFirst());
        return policy.isPresent() ? answer(policy.get(), read(body), question) : refuse(library);
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

    private int answer(EffectivePolicy policy, byte[] body, Question question) throws IOException {
        try {
            print(question.of(policy, body, language));
            return CommandLine.ExitCode.OK;
        } catch (InvalidFacts invalid) {
            print(new ObjectMapper().writeValueAsBytes(InvalidFactsProblem.of(invalid, language)));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int refuse(PackLibrary library) {
        PrintWriter err = command.commandLine().getErr();
        Verdict.of(library.findings()).blockingLines(language).forEach(err::println);
        err.println("canbao: not answered: see above what is wrong with the pack");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private byte[] read(String body) throws IOException {
        if (body.equals("-")) {
            return System.in.readAllBytes();
        }
        Path file = Path.of(body);
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(command.commandLine(), "no such file: " + body);
        }
        return Files.readAllBytes(file);
    }

    private void print(byte[] json) {
        command.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
    }
}
