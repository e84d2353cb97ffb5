package io.canbao.frontend.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.frontend.javascript.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of the sources. What did not change since it was last compiled is not compiled again. */
public final class Sources implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int WARMING = 5;

    private final Path folder;
    private final Kept kept;
    private final Map<String, CompiledSource> read = new HashMap<>();
    private @Nullable VueCompiler compiler;

    /**
     * Opens them.
     *
     * @param memory a folder for what was compiled before; may be lost
     */
    public Sources(Path folder, Path memory) {
        this.folder = folder;
        this.kept = new Kept(memory, VueCompiler.identity());
    }

    Path folder() {
        return folder;
    }

    /** All files, each by its path below the folder. */
    public List<Path> files() throws IOException {
        return Folder.files(folder).stream().map(folder::relativize).toList();
    }

    boolean has(Path path) {
        return Files.isRegularFile(folder.resolve(path));
    }

    String text(Path path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    byte[] bytes(Path path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    /** A component or module, compiled. */
    CompiledSource compiled(Path path) throws IOException {
        var text = text(path);
        var name = Folder.unix(path);
        var json = kept.get(name + '\0' + text, () -> compiler().compile(name, text));
        return read.computeIfAbsent(json, Sources::parsed);
    }

    private static CompiledSource parsed(String json) {
        try {
            return JSON.readValue(json, CompiledSource.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was kept cannot be read", impossible);
        }
    }

    /** Loads the compiler now, and compiles some components to no end, so that the first change need not wait for it. */
    public void warmUp() throws IOException {
        var components = files().stream()
                .filter(path -> path.toString().endsWith(".vue"))
                .limit(WARMING)
                .toList();
        for (var component : components) {
            compiler().compile(Folder.unix(component), text(component));
        }
    }

    /** Whether the compiler was needed, which takes seconds to load. */
    boolean hasCompiled() {
        return compiler != null;
    }

    void forgetTheRest() throws IOException {
        kept.forgetTheRest();
    }

    private VueCompiler compiler() {
        var loaded = compiler;
        if (loaded == null) {
            loaded = new VueCompiler();
            compiler = loaded;
        }
        return loaded;
    }

    @Override
    public void close() {
        if (compiler != null) {
            compiler.close();
        }
    }
}
