package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Path;

/** The build step: sources in, static files out. */
public final class CompilePages {
    private CompilePages() {}

    /**
     * Compiles the front end. Ends the process with 1 after telling every fault, if there is one.
     *
     * @param arguments the folder of the sources, the file that declares modules of WebJars, the folder to fill, and a folder for what need not be
     *     compiled again; a second one, for what need not be made small again, is made beside it
     */
    public static void main(String[] arguments) throws IOException {
        var webModules = WebModules.read(Path.of(arguments[1]));
        var memory = Path.of(arguments[3]);
        try (var sources = new Sources(Path.of(arguments[0]), memory);
                var minifier = new Minifier(memory.resolveSibling(memory.getFileName() + "-small"))) {
            var pages = Pages.bundled(sources, webModules, minifier::minified);
            pages.faults().forEach(System.err::println);
            if (!pages.faults().isEmpty()) {
                System.exit(1);
            }
            Folder.fill(Path.of(arguments[2]), pages.files());
            sources.forgetTheRest();
            minifier.forgetTheRest();
        }
    }
}
