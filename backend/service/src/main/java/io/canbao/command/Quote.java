package io.canbao.command;

import io.canbao.policypack.answer.Answers;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.nio.file.Path;
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
        return new PackAnswer(pack, command, language)
                .print(facts, (policy, body) -> Answers.quote(policy, FIRST_VERSION, body, language, explain));
    }
}
