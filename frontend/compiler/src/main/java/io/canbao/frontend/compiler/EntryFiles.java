package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of one entry: its page, and beside it a folder of all that it loads, whose name is made from what is in it, so that a browser may keep
 * it for ever.
 */
final class EntryFiles {
    /** The styles of all components that an entry loads, named by its page. */
    private static final String STYLES = "components.css";

    /** What keeps an entry on a device, where it has one. It stands beside the page: from there it sees all that the page asks for. */
    private static final String WORKER = "worker.js";

    private static final int DIGEST_LENGTH = 16;

    private final Entry entry;
    private final Sources sources;
    private final WebModules webModules;
    private final Texts texts;
    private final Linking.OfEntry linking;
    private final List<Fault> faults = new ArrayList<>();

    EntryFiles(Entry entry, Sources sources, WebModules webModules, Texts texts, Linking.OfEntry linking) {
        this.entry = entry;
        this.sources = sources;
        this.webModules = webModules;
        this.texts = texts;
        this.linking = linking;
    }

    /** The files by their paths; they count only without faults. */
    Map<String, byte[]> make() throws IOException {
        var page = Page.read(entry.page(), sources);
        faults.addAll(page.faults(sources.folder()));
        var start = page.start();
        if (start.isEmpty() || !named(page)) {
            return Map.of();
        }
        var closure = Closure.of(start.get(), entry.name(), sources, webModules);
        faults.addAll(closure.faults());
        texts.check(closure);
        if (!closure.faults().isEmpty()) {
            return Map.of();
        }
        var linked = linking.of(sources, webModules, entry.name()).link(start.get(), closure);
        faults.addAll(linked.faults());
        var loaded = new TreeMap<>(linked.files());
        for (var path : page.named()) {
            if (!path.equals(start.get())) {
                loaded.put(Folder.unix(path), path.equals(styles()) ? stylesOf(closure) : sources.bytes(path));
            }
        }
        var folder = "files-" + digest(loaded).substring(0, DIGEST_LENGTH) + "/";
        var files = new TreeMap<String, byte[]>();
        loaded.forEach((path, bytes) -> files.put(entry.home() + folder + path, bytes));
        var served = page.served(linked.neededAtOnce(), path -> "./" + folder + path);
        files.put(entry.home() + Entry.PAGE, served.getBytes(StandardCharsets.UTF_8));
        if (sources.has(worker())) {
            files.put(entry.home() + WORKER, worker(folder, loaded.keySet()).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private Path worker() {
        return Path.of(entry.name(), WORKER);
    }

    /** It is told which files there are, and so changes with every release: that is how browsers notice one. */
    private String worker(String folder, Set<String> paths) throws IOException {
        var compiled = sources.compiled(worker());
        compiled.faults()
                .forEach(flaw -> faults.add(
                        new Fault(sources.folder().resolve(worker()), flaw.line(), flaw.column(), flaw.message())));
        var listed = paths.stream().map(path -> "\"./" + folder + path + '"').collect(Collectors.joining(","));
        return "const RELEASE = \"%s\"\nconst FILES = [%s]\n%s".formatted(folder, listed, compiled.code());
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether all that the page names is there. */
    private boolean named(Page page) {
        var lost = page.named().stream()
                .filter(path -> !path.equals(styles()) && !sources.has(path))
                .map(path -> new Fault(sources.folder().resolve(entry.page()), 0, 0, path + " is not there"))
                .toList();
        faults.addAll(lost);
        return lost.isEmpty();
    }

    private Path styles() {
        return Path.of(entry.name(), STYLES);
    }

    /** What is the entry's own stands last and so has the last word. */
    private byte[] stylesOf(Closure closure) {
        var css = new StringBuilder();
        closure.modules().entrySet().stream()
                .filter(module -> !module.getValue().css().isEmpty())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((Path path) -> path.startsWith(entry.name()))
                        .thenComparing(path -> path)))
                .forEach(module -> css.append(module.getValue().css()).append('\n'));
        return css.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
