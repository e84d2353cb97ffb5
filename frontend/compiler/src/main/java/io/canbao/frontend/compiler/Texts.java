package io.canbao.frontend.compiler;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what pages ask for against what their texts say: each text is there in each language, and each is asked for by some page. */
final class Texts {
    private final Sources sources;
    private final Map<Path, Optional<TextFile>> files = new TreeMap<>();
    private final Map<Path, Set<String>> used = new TreeMap<>();
    private final Set<Fault> faults = new TreeSet<>();

    Texts(Sources sources) {
        this.sources = sources;
    }

    /** Looks at all that an entry loads. */
    void check(Closure closure) throws IOException {
        var loaded = new ArrayList<TextFile>();
        for (var path : closure.data()) {
            if (TextFile.languageOf(path).isPresent()) {
                read(path).ifPresent(loaded::add);
            }
        }
        var languages = loaded.stream().map(TextFile::language).collect(Collectors.toCollection(TreeSet::new));
        for (var file : loaded) {
            compare(file, languages, closure.data());
        }
        closure.modules()
                .forEach((module, compiled) -> compiled.texts().forEach(use -> find(module, use, loaded, languages)));
    }

    private Optional<TextFile> read(Path path) throws IOException {
        var known = files.get(path);
        if (known == null) {
            known = parsed(path);
            files.put(path, known);
            used.put(path, new HashSet<>());
        }
        return known;
    }

    private Optional<TextFile> parsed(Path path) throws IOException {
        try {
            return Optional.of(TextFile.read(path, sources.text(path)));
        } catch (JsonParseException bad) {
            var at = bad.getLocation();
            fault(path, at.getLineNr(), at.getColumnNr(), bad.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** Says what one language has and another lacks. */
    private void compare(TextFile file, Set<String> languages, Set<Path> loaded) throws IOException {
        for (var language : languages) {
            var path = TextFile.inLanguage(file.path(), language);
            if (!loaded.contains(path)) {
                fault(file.path(), 0, 0, "is not loaded in the language " + language);
                continue;
            }
            var other = read(path);
            if (other.isPresent()) {
                compare(file, other.get());
            }
        }
    }

    private void compare(TextFile file, TextFile other) {
        file.texts().forEach((key, text) -> {
            var twin = other.texts().get(key);
            if (twin == null) {
                fault(file.path(), text.line(), 0, "%s has no text in %s".formatted(key, other.path()));
            } else if (!twin.placeholders().containsAll(text.placeholders())) {
                fault(other.path(), twin.line(), 0, "%s does not say %s".formatted(key, text.placeholders()));
            }
        });
    }

    private void find(Path module, CompiledSource.TextUse use, List<TextFile> loaded, Set<String> languages) {
        var missing = new TreeSet<>(languages);
        for (var file : loaded) {
            var found = matching(file, use.key());
            if (!found.isEmpty()) {
                missing.remove(file.language());
                used.getOrDefault(file.path(), Set.of()).addAll(found);
            }
        }
        if (languages.isEmpty() || !missing.isEmpty()) {
            fault(module, use.line(), use.column(), "no text for '%s'%s".formatted(use.key(), in(missing)));
        }
    }

    private static String in(Set<String> languages) {
        return languages.isEmpty() ? "" : " in " + String.join(", ", languages);
    }

    private static Set<String> matching(TextFile file, String key) {
        if (!key.contains("*")) {
            return file.texts().containsKey(key) ? Set.of(key) : Set.of();
        }
        var pattern = Pattern.compile(
                Pattern.compile("\\*").splitAsStream(key).map(Pattern::quote).collect(Collectors.joining(".+"))
                        + (key.endsWith("*") ? ".+" : ""));
        return file.texts().keySet().stream().filter(pattern.asMatchPredicate()).collect(Collectors.toSet());
    }

    /** What was found so far. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Texts that no page asks for; to be asked once all entries have been looked at, and only where all of them could be read. */
    List<Fault> unused() {
        var unused = new ArrayList<Fault>();
        files.forEach((path, file) -> file.ifPresent(texts -> texts.texts().forEach((key, text) -> {
            if (!used.getOrDefault(path, Set.of()).contains(key)) {
                unused.add(new Fault(
                        sources.folder().resolve(path), text.line(), 0, "no page asks for '%s'".formatted(key)));
            }
        })));
        return unused;
    }

    private void fault(Path path, int line, int column, String message) {
        faults.add(new Fault(sources.folder().resolve(path), line, column, message));
    }
}
