package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Vue's single-file component compiler, running on GraalJS. Loading it takes seconds, so one is kept for all sources. */
final class VueCompiler implements AutoCloseable {
    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Context context = Context.newBuilder("js")
            .engine(engine)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .build();
    private final Value driver;

    VueCompiler() throws IOException {
        var place = "META-INF/resources/webjars/vue__compiler-sfc/%s/dist/compiler-sfc.esm-browser.js"
                .formatted(WebModules.version("vue__compiler-sfc"));
        context.eval("js", "globalThis.process = {env: {}}");
        driver = evaluate(getText("io/canbao/frontend/compiler/compile.js"), "compile.js", "text/javascript")
                .execute(evaluate(getText(place), "compiler-sfc.js", "application/javascript+module"));
    }

    /**
     * Compiles a component.
     *
     * @param path path of the source below the source folder; the scope of its styles is derived from it
     * @param resolve gives the path to write for an import, or empty where it leads nowhere
     */
    Compiled compileComponent(Path file, String path, String text, Function<String, Optional<String>> resolve) {
        var checksum = new CRC32();
        checksum.update(path.getBytes(StandardCharsets.UTF_8));
        return run("component", file, resolve, path, "%08x".formatted(checksum.getValue()), text);
    }

    /** Checks a module and rewrites its imports. */
    Compiled compileModule(Path file, String path, String text, Function<String, Optional<String>> resolve) {
        return run("module", file, resolve, path, text);
    }

    private Compiled run(String member, Path file, Function<String, Optional<String>> resolve, String... arguments) {
        ProxyExecutable resolver =
                specifiers -> resolve.apply(specifiers[0].asString()).orElse("");
        var all = new ArrayList<Object>(List.of(arguments));
        all.add(resolver);
        var result = driver.getMember(member).execute(all.toArray());
        var faults = new ArrayList<Fault>();
        var told = result.getMember("faults");
        for (long i = 0; i < told.getArraySize(); i++) {
            var fault = told.getArrayElement(i);
            faults.add(new Fault(
                    file,
                    fault.getMember("line").asInt(),
                    fault.getMember("column").asInt(),
                    fault.getMember("message").asString()));
        }
        return new Compiled(
                result.getMember("code").asString(), result.getMember("css").asString(), faults);
    }

    private Value evaluate(String text, String name, String mimeType) throws IOException {
        return context.eval(
                Source.newBuilder("js", text, name).mimeType(mimeType).build());
    }

    private static String getText(String path) {
        return ClassPath.find(path)
                .orElseThrow(() -> new IllegalStateException("No %s on the class path".formatted(path)));
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }

    /** What became of one source; code and styles count only without faults. */
    record Compiled(String code, String css, List<Fault> faults) {
        Compiled {
            faults = List.copyOf(faults);
        }
    }
}
