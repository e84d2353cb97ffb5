package io.canbao.policypack.reader;

import io.canbao.policypack.Findings;
import io.canbao.policypack.tree.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value in a document together with its path, and the findings that whoever reads it adds to. */
record Place(@Nullable Tree tree, String path, Mark mark, Findings findings) {

    static Place root(Tree tree, Findings findings) {
        return new Place(tree, "", tree.mark(), findings);
    }

    boolean present() {
        return tree != null && !(tree instanceof Tree.Scalar scalar && scalar.isNull());
    }

    void fault(String found, String wanted) {
        findings.fault(mark, path, found, wanted);
    }

    /** What stands here, short enough for a message. */
    String shown() {
        return switch (tree) {
            case null -> "nothing";
            case Tree.Mapping _ -> "a mapping";
            case Tree.Sequence _ -> "a list";
            case Tree.Scalar scalar ->
                "'" + (scalar.text().length() > 60 ? scalar.text().substring(0, 60) + "…" : scalar.text()) + "'";
        };
    }

    Place at(String key) {
        Tree child = tree instanceof Tree.Mapping mapping ? mapping.get(key) : null;
        String place = path.isEmpty() ? key : path + '.' + key;
        return new Place(child, place, child == null ? mark : child.mark(), findings);
    }

    /** A value that must be there. */
    Place need(String key) {
        Place place = at(key);
        if (!place.present()) {
            place.fault("nothing", "a value");
        }
        return place;
    }

    boolean has(String key) {
        return at(key).present();
    }

    boolean isMapping() {
        return tree instanceof Tree.Mapping;
    }

    boolean isScalar() {
        return tree instanceof Tree.Scalar;
    }

    boolean isSequence() {
        return tree instanceof Tree.Sequence;
    }

    /** The entries of a mapping; anything else is a fault and has none. */
    Map<String, Place> entries() {
        Map<String, Place> entries = new LinkedHashMap<>();
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().keySet().forEach(key -> entries.put(key, at(key)));
        } else if (present()) {
            fault(shown(), "a mapping");
        }
        return entries;
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (tree instanceof Tree.Sequence sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                Tree item = sequence.items().get(index);
                String id = item instanceof Tree.Mapping mapping ? mapping.text("id") : null;
                items.add(new Place(item, path + '[' + (id == null ? index : id) + ']', item.mark(), findings));
            }
        } else if (present()) {
            items.add(this);
        }
        return items;
    }

    /** Reports keys that have no meaning here. */
    void allow(String... keys) {
        Set<String> known = Set.of(keys);
        entries().forEach((key, place) -> {
            if (!known.contains(key)) {
                place.fault("unknown key '" + key + "'", "one of " + String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    Optional<String> text() {
        if (tree instanceof Tree.Scalar scalar && !scalar.isNull()) {
            return Optional.of(scalar.text());
        }
        if (present()) {
            fault(shown(), "a single value");
        }
        return Optional.empty();
    }

    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** One of some words, or nothing after a fault. */
    Optional<String> oneOf(Set<String> words) {
        return text().filter(word -> {
            if (!words.contains(word)) {
                fault("'" + word + "'", "one of " + String.join(", ", new TreeSet<>(words)));
            }
            return words.contains(word);
        });
    }

    boolean flag(boolean otherwise) {
        return oneOf(Set.of("true", "false")).map(Boolean::parseBoolean).orElse(otherwise);
    }

    Optional<Integer> whole() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException _) {
                fault(shown(), "a whole number");
                return Optional.empty();
            }
        });
    }

    /** A text in both languages; a single string serves for both. */
    Optional<Text> bilingual() {
        if (isMapping()) {
            allow("zh", "en");
            Optional<String> zh = need("zh").text();
            return zh.map(chinese -> new Text(chinese, at("en").text().orElse(chinese)));
        }
        return text().map(Text::of);
    }
}
