package io.canbao.command;

import io.canbao.policypack.answer.Answers;
import java.io.IOException;
import picocli.CommandLine;

/** Scores units from their counts, for trying a scheme. */
@CommandLine.Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description =
                "Score units by an assessment scheme of a pack: counts in, scorecard out. Exit code 1 if the pack or the counts are wrong.")
public final class Assess extends PackAnswer {
    @CommandLine.Parameters(
            index = "1",
            paramLabel = "COUNTS",
            description = "File with the JSON of the counts, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // required
    private String counts;

    @Override
    public Integer call() throws IOException {
        return print(counts, Answers::assessment);
    }
}
