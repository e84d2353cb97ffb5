package io.canbao.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** How a Java is started that sees the same classes and settings as this one. */
public final class Java {

    private static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java");

    private Java() {}

    /** Samples of a profile are told where they were taken, not only where Java could stop. */
    static List<String> command(String heap) {
        return List.of(
                PROGRAM.toString(),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap,
                passed("canbao.jar"),
                passed("kie-dmn.version"),
                passed("openl.version"),
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static String passed(String property) {
        return "-D" + property + "=" + System.getProperty(property);
    }

    public static String program() {
        return PROGRAM.toString();
    }
}
