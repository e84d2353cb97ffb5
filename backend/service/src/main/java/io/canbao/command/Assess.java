package io.canbao.command;

import io.canbao.policypack.answer.Answers;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Scores units from their counts, for trying a scheme. */
@CommandLine.Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description =
                "Score units by an assessment scheme of a pack: counts in, scorecard out. Exit code 1 if the pack or the counts are wrong.")
public final class Assess implements Callable<Integer> {
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
            paramLabel = "COUNTS",
            description = "File with the JSON of the counts, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // required
    private String counts;

    @CommandLine.Option(
            names = "--language",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of the texts: ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Language language;

    @Override
    public Integer call() throws IOException {
        return new PackAnswer(pack, command, language)
                .print(counts, (policy, body) -> Answers.assessment(policy, body, language));
    }
}
