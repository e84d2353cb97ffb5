package io.canbao.policypack;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Mark;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A pack or a file of cases that mistakes are made in, with the layers that it stands on. */
final class MistakenFile {

    /** Packs of the platform and invented ones, by the end of their name from {@code regions}, {@code kinds} or {@code mistakes} on. */
    private static final Map<String, PackFile> FILES = new LinkedHashMap<>();

    private static final String CASES = "cases.yaml";
    private static final PackFile WORDS = PackFile.vocabulary();

    private final String name;
    private final String text;
    private final List<PackFile> layers;
    private final List<Mistake> mistakes = new ArrayList<>();

    private MistakenFile(String name) {
        this.name = name;
        PackFile file = Objects.requireNonNull(FILES.get(name), name);
        this.layers = layers(file);
        this.text = new String(file.content(), StandardCharsets.UTF_8);
    }

    /** Every file that {@code mistakes/*.txt} names, with its mistakes. */
    static Collection<MistakenFile> all() throws IOException, URISyntaxException {
        PackFile.builtIn().forEach(file -> FILES.put(file.name(), file));
        for (String folder : List.of("kinds", "mistakes")) {
            for (PackFile file : PackFile.under(folder(folder))) {
                String name = folder + '/' + Path.of(file.name()).getFileName();
                FILES.put(name, new PackFile(name, file.content()));
            }
        }
        Map<String, MistakenFile> files = new LinkedHashMap<>();
        try (Stream<Path> lists = Files.list(folder("mistakes"))) {
            for (Path list : lists.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String file = "";
                for (String line : Files.readAllLines(list)) {
                    if (line.startsWith("@ ")) {
                        file = line.substring(2).strip();
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        files.computeIfAbsent(file, MistakenFile::new).mistakes.add(Mistake.of(line));
                    }
                }
            }
        }
        return files.values();
    }

    private static Path folder(String name) throws URISyntaxException {
        URL folder = Objects.requireNonNull(MistakenFile.class.getResource(name));
        return Path.of(folder.toURI());
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** What the analysis of a text in place of the file finds; a file of cases is run. */
    List<Mistake.Message> check(String text) {
        PackFile file = new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
        if (name.contains(CASES)) {
            PackFile pack = Objects.requireNonNull(
                    FILES.get(name.replace('.' + CASES, ".yaml").replace(CASES, "policy.yaml")));
            return messages(DraftReader.read(pack, file, layers(pack), WORDS));
        }
        return messages(DraftReader.read(file, layers, WORDS));
    }

    /** The cases beside the pack that fail for a text in its place; none where it has no cases. */
    List<Mistake.Message> failedCases(String text) {
        PackFile pack = new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
        PackFile cases = FILES.get(
                name.contains("policy.yaml") ? name.replace("policy.yaml", CASES) : name.replace(".yaml", '.' + CASES));
        return name.contains(CASES) || cases == null
                ? List.of()
                : messages(DraftReader.read(pack, cases, layers, WORDS));
    }

    private static List<Mistake.Message> messages(CheckedPack checked) {
        List<Mistake.Message> messages = new ArrayList<>();
        checked.findings().forEach(finding -> messages.add(message(finding)));
        checked.failedCases().forEach(failed -> messages.add(message(failed)));
        return messages;
    }

    private static Mistake.Message message(Finding finding) {
        return new Mistake.Message(finding.mark(), finding.path() + ": " + finding.text(Language.EN));
    }

    private static Mistake.Message message(CaseResult failed) {
        String differences = String.join(
                "; ", failed.differences().stream().map(Object::toString).toList());
        Mark mark = new Mark(failed.file(), failed.line(), 1, failed.line() + 4, 1);
        return new Mistake.Message(mark, failed.name() + ": " + differences);
    }

    private static List<PackFile> layers(PackFile pack) {
        Set<PackFile> layers = new LinkedHashSet<>();
        for (String layer : DraftReader.layers(pack)) {
            FILES.values().stream()
                    .filter(file -> !file.name().equals(pack.name()) && isPackOf(file, layer))
                    .forEach(file -> {
                        layers.add(file);
                        layers.addAll(layers(file));
                    });
        }
        return List.copyOf(layers);
    }

    private static boolean isPackOf(PackFile file, String layer) {
        return file.name().matches("(.*/)?" + layer.substring(0, Math.min(6, layer.length())) + "-.*(?<!cases)\\.yaml");
    }
}
