package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The build step: sources in, static files out, skipped where nothing changed since the last run. */
public final class CompilePages {
    private CompilePages() {}

    /**
     * Compiles the front end. Ends the process with 1 after telling every fault, if there is one.
     *
     * @param arguments the folder of the sources, the file that declares modules of WebJars, the folder to fill, and the file that remembers
     *     what it was filled from
     */
    public static void main(String[] arguments) throws IOException {
        var sources = Path.of(arguments[0]);
        var modules = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        var remembered = Path.of(arguments[3]);
        var digest = ContentDigest.ofInputs(sources, modules);
        if (Files.exists(target)
                && Files.exists(remembered)
                && Files.readString(remembered).equals(digest)) {
            return;
        }
        Files.deleteIfExists(remembered);
        var faults = compile(sources, modules, target);
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        Files.writeString(remembered, digest);
    }

    static List<Fault> compile(Path sources, Path modules, Path target) throws IOException {
        try (var compiler = new VueCompiler()) {
            return new Pages(sources, target, WebModules.read(modules), compiler).compile();
        }
    }
}
