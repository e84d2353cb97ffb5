package io.canbao.testkit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Programs of the class path in processes of their own: for what has to be killed, or is one of several instances. */
public final class JavaProcess {
    private JavaProcess() {}

    /** The words that run a program with the options of these tests. */
    public static List<String> command(Class<?> program, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), program.getName()));
        words.addAll(List.of(arguments));
        return words;
    }
}
