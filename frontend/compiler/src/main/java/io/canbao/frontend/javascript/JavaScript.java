package io.canbao.frontend.javascript;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** A JavaScript engine inside this process: GraalJS, with nothing of the world outside but what it is given. Of one thread. */
public final class JavaScript implements AutoCloseable {
    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Context context;

    private JavaScript(IOAccess files) {
        context = Context.newBuilder("js")
                .engine(engine)
                .allowExperimentalOptions(true)
                .allowIO(files)
                .option("js.esm-eval-returns-exports", "true")
                .build();
    }

    /** One that sees no files. */
    public static JavaScript open() {
        return new JavaScript(IOAccess.NONE);
    }

    /** One whose modules import each other from files. */
    public static JavaScript withFiles() {
        return new JavaScript(IOAccess.ALL);
    }

    /** Runs a script and gives what its last expression comes to. */
    public Value script(String text, String name) {
        return evaluate(Source.newBuilder("js", text, name));
    }

    /** Runs a module and gives its exports. */
    public Value module(String text, String name) {
        return evaluate(Source.newBuilder("js", text, name).mimeType("application/javascript+module"));
    }

    /** Runs a module of a file and gives its exports. */
    public Value module(java.nio.file.Path file) {
        return evaluate(Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module"));
    }

    private Value evaluate(Source.Builder source) {
        try {
            return context.eval(source.build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
