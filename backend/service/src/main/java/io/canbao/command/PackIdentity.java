package io.canbao.command;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file stands for: two files of one identity cannot both be meant. */
sealed interface PackIdentity {

    /** A region's pack of a year. */
    record Pack(@Nullable String region, @Nullable String year) implements PackIdentity {}

    /** Cases; any number of files of one pack may hold them. */
    record Cases(String file) implements PackIdentity {}

    /** The words that packs share. */
    record Vocabulary() implements PackIdentity {}

    /** Empty for a file that is none of these, or cannot be read. */
    static Optional<PackIdentity> of(PackFile file) {
        Map<String, String> head = Head.of(file);
        if (head.containsKey("cases")) {
            return Optional.of(new Cases(file.name()));
        }
        if (head.containsKey("canbao")) {
            return Optional.of(new Pack(head.get("region"), head.get("year")));
        }
        return head.containsKey("vocabulary") ? Optional.of(new Vocabulary()) : Optional.empty();
    }

    /** The region that a pack is for. */
    static Optional<String> region(PackFile file) {
        return of(file).flatMap(identity ->
                identity instanceof Pack pack ? Optional.ofNullable(pack.region()) : Optional.empty());
    }

    /** The regions that a pack takes over rules from. */
    static List<String> layers(PackFile file) {
        String named = Head.of(file).get("extends");
        if (named == null) {
            return List.of();
        }
        List<String> layers = named.matches("\\d{6}.*") ? List.of(named) : Head.listed(file);
        return layers.stream().map(layer -> layer.replaceFirst("/.*", "")).toList();
    }

    /** The region and year of the pack that cases are for, {@code 990101/2025}. */
    static Optional<String> triedPack(PackFile file) {
        return of(file).filter(Cases.class::isInstance)
                .flatMap(_ -> Optional.ofNullable(Head.of(file).get("pack")));
    }

    /** The region whose pack cases are for. */
    static Optional<String> tried(PackFile file) {
        return triedPack(file).map(named -> named.replaceFirst("/.*", ""));
    }

    /** The outermost entries of a file, as far as they tell what it is: found by their lines, since most files are not needed. */
    final class Head {
        private static final Pattern ENTRY =
                Pattern.compile("(?m)^(canbao|region|year|extends|pack|cases|vocabulary):[ \\t]*[\"']?([^\"'\\s#]*)");

        private Head() {}

        private static Map<String, String> of(PackFile file) {
            Map<String, String> entries = new HashMap<>();
            String text = new String(file.content(), StandardCharsets.UTF_8);
            ENTRY.matcher(text).results().forEach(entry -> entries.putIfAbsent(entry.group(1), entry.group(2)));
            return entries.isEmpty() ? read(file) : entries;
        }

        /** The layers of a pack that names several. */
        private static List<String> listed(PackFile file) {
            List<String> listed = new ArrayList<>();
            if (TreeReader.read(file.name(), file.content(), new Findings()).orElse(null) instanceof Tree.Mapping pack
                    && pack.get("extends") instanceof Tree.Sequence layers) {
                layers.items().forEach(layer -> {
                    if (layer instanceof Tree.Scalar scalar) {
                        listed.add(scalar.text());
                    }
                });
            }
            return listed;
        }

        /** A file laid out otherwise: JSON, or everything within braces. */
        private static Map<String, String> read(PackFile file) {
            Map<String, String> entries = new HashMap<>();
            TreeReader.read(file.name(), file.content(), new Findings())
                    .filter(Tree.Mapping.class::isInstance)
                    .map(Tree.Mapping.class::cast)
                    .ifPresent(document -> document.entries()
                            .keySet()
                            .forEach(key -> entries.put(key, String.valueOf(document.text(key)))));
            return entries;
        }
    }
}
