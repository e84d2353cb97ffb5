package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One run over all sources. */
final class Pages {
    private static final String MODULES = "modules";
    private static final String STYLES = "components.css";
    private static final int DIGEST_LENGTH = 16;
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|\\son\\w+=");
    private static final Pattern ADDRESS = Pattern.compile("\\b(src|href)=\"\\./([^\"]+)\"");

    private final Path sources;
    private final Path target;
    private final Path files;
    private final WebModules webModules;
    private final VueCompiler compiler;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Path, String> pages = new TreeMap<>();
    private final Set<String> usedModules = new TreeSet<>();
    private final Map<Path, StringBuilder> styles = new TreeMap<>();

    Pages(Path sources, Path target, WebModules webModules, VueCompiler compiler) {
        this.sources = sources;
        this.target = target;
        this.files = target.resolve("files");
        this.webModules = webModules;
        this.compiler = compiler;
    }

    /** Fills the target folder anew and gives what was wrong. */
    List<Fault> compile() throws IOException {
        Folder.delete(target);
        for (var file : Folder.files(sources)) {
            add(file);
        }
        for (var style : styles.entrySet()) {
            write(style.getKey(), style.getValue().toString());
        }
        webModules.copy(usedModules, files.resolve(MODULES));
        writePages();
        return List.copyOf(faults);
    }

    /** Pages come last, since what they load lies in a folder whose name is made from all that is in it: a browser may keep it for ever. */
    private void writePages() throws IOException {
        var preloads = new Preloads(files);
        for (var page : pages.entrySet()) {
            page.setValue(preloads.addTo(page.getKey(), page.getValue()));
        }
        var constant = target.resolve("files-" + ContentDigest.ofFolder(files).substring(0, DIGEST_LENGTH));
        Files.move(files, constant);
        for (var page : pages.entrySet()) {
            var home = target.resolve(page.getKey()).resolveSibling(".").normalize();
            var text = ADDRESS.matcher(page.getValue())
                    .replaceAll(each -> each.group(1) + "=\"./"
                            + unix(home.relativize(
                                    constant.resolve(page.getKey()).resolveSibling(each.group(2))))
                            + "\"");
            Files.createDirectories(home);
            Files.writeString(target.resolve(page.getKey()), text);
        }
    }

    private void add(Path file) throws IOException {
        var path = sources.relativize(file);
        var name = path.toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "vue" -> addComponent(file, path);
            case "js" -> addModule(file, path);
            case "json" -> write(Path.of(name + ".js"), "export default " + Files.readString(file));
            case "html" -> addPage(file, path);
            default -> write(path, Files.readAllBytes(file));
        }
    }

    private void addComponent(Path file, Path path) throws IOException {
        var compiled = compiler.compileComponent(file, unix(path), Files.readString(file), name -> resolve(path, name));
        faults.addAll(compiled.faults());
        write(Path.of(path + ".js"), compiled.code());
        if (!compiled.css().isEmpty()) {
            styles.computeIfAbsent(path.getName(0).resolve(STYLES), _ -> new StringBuilder())
                    .append(compiled.css())
                    .append('\n');
        }
    }

    private void addModule(Path file, Path path) throws IOException {
        var compiled = compiler.compileModule(file, unix(path), Files.readString(file), name -> resolve(path, name));
        faults.addAll(compiled.faults());
        write(path, compiled.code());
    }

    private void addPage(Path file, Path path) throws IOException {
        var text = Files.readString(file);
        var inline = INLINE_SCRIPT.matcher(text);
        while (inline.find()) {
            var line = 1 + (int) text.substring(0, inline.start()).lines().count();
            faults.add(new Fault(
                    file, line, 0, "a script inside the page would be refused by its Content-Security-Policy"));
        }
        pages.put(path, text);
    }

    /** The path that an importing file writes to reach what it names. */
    private Optional<String> resolve(Path importer, String name) {
        if (!name.startsWith(".")) {
            return webModules.findFileName(name).map(fileName -> {
                usedModules.add(name);
                return "../".repeat(importer.getNameCount() - 1) + (importer.getNameCount() == 1 ? "./" : "") + MODULES
                        + "/" + fileName;
            });
        }
        var named = importer.resolveSibling(name).normalize();
        if (!Files.isRegularFile(sources.resolve(named))) {
            return Optional.empty();
        }
        return Optional.of(name.endsWith(".vue") || name.endsWith(".json") ? name + ".js" : name);
    }

    private void write(Path path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path path, byte[] bytes) throws IOException {
        var file = files.resolve(path);
        if (Files.exists(file)) {
            faults.add(new Fault(sources.resolve(path), 0, 0, "has the name of a file that the build makes"));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String unix(Path path) {
        return path.toString().replace('\\', '/');
    }
}
