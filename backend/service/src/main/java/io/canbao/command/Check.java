package io.canbao.command;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.rules.policy.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Tells all that is wrong with packs, then runs their cases. */
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Tell all that is wrong with packs, then run their cases. Exit code 1 on a fault or a failed case.")
public final class Check implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Packs, or folders with packs and their cases. Layers are looked up beside them and among the built-in packs too.")
    private final List<Path> places = new ArrayList<>();

    @CommandLine.Option(
            names = "--language",
            paramLabel = "zh|en",
            description = "Language of what is told: that of the system unless said.")
    private Language language = SystemLanguage.get();

    @CommandLine.Option(names = "--all", description = "Name all that has no case, and not only the first few.")
    private boolean all;

    @Override
    public Integer call() {
        List<PackFile> given = Packs.in(places, command);
        if (given.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), (language == Language.ZH ? "没有规则包：" : "no pack in ") + places);
        }
        PackLibrary library = PackLibrary.read(Packs.withLayersOf(given, command));
        Verdict verdict =
                Verdict.of(library).about(given.stream().map(PackFile::name).collect(Collectors.toSet()), library);
        print(verdict);
        return verdict.good() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(Verdict verdict) {
        PrintWriter out = command.commandLine().getOut();
        verdict.lines(language, all).forEach(out::println);
    }
}
