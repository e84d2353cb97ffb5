package io.canbao.command;

import io.canbao.policypack.answer.Answers;
import java.io.IOException;
import picocli.CommandLine;

/** Answers one body as the HTTP API would. */
@CommandLine.Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description =
                "Quote from a pack: the HTTP body in, the HTTP answer out. Exit code 1 if the pack or the facts are"
                        + " wrong.")
public final class Quote extends PackAnswer {
    /** The version that a pack which nobody published yet would be published as. */
    private static final int FIRST_VERSION = 1;

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "FACTS",
            description = "File with the JSON body, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // required
    private String facts;

    @CommandLine.Option(
            names = "--explain",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "With or without the reasons; with them unless said.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        return print(facts, (policy, body, language) -> Answers.quote(policy, FIRST_VERSION, body, language, explain));
    }
}
