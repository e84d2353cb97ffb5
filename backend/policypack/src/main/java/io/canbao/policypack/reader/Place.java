package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A value in a document together with its path, and the findings that whoever reads it adds to.
 *
 * @param mark
 *            where it stands
 * @param key
 *            where its key does; the same for a value that has none
 */
record Place(@Nullable Tree tree, String path, Mark mark, Mark key, Findings findings) {

    private static final String ROWS = ".rows";

    /** In characters. */
    private static final int LONGEST_NAME = 200;

    private static final int MOST_NAMED = 12;

    /** What officers write for keys who know what a key says, and not what it is called. */
    private static final Map<String, Text> CHINESE_KEYS = Map.ofEntries(
            Map.entry("cite", Text.of("依据")),
            Map.entry("when", Text.of("条件")),
            Map.entry("then", Text.of("结果")),
            Map.entry("id", Text.of("编号")),
            Map.entry("title", Text.of("标题")),
            Map.entry("name", Text.of("名称")),
            Map.entry("year", Text.of("年度")),
            Map.entry("region", Text.of("地区")),
            Map.entry("level", Text.of("级别")),
            Map.entry("document", Text.of("文号")),
            Map.entry("issuer", Text.of("印发机关")),
            Map.entry("issued", Text.of("印发日期")),
            Map.entry("amount", Text.of("金额")),
            Map.entry("percent", Text.of("比例")),
            Map.entry("text", Text.of("说明")),
            Map.entry("note", Text.of("备注")));

    Place(@Nullable Tree tree, String path, Mark mark, Findings findings) {
        this(tree, path, mark, mark, findings);
    }

    static Place root(Tree tree, Findings findings) {
        return new Place(tree, "", tree.mark(), findings);
    }

    boolean present() {
        return tree != null && !(tree instanceof Tree.Scalar scalar && scalar.isNull());
    }

    /** Whether a key stands here with nothing behind it, or in a row with a list or mapping of nothing: words may have none. */
    private boolean isEmpty() {
        boolean inRow = path.contains("[");
        return switch (tree) {
            case Tree.Scalar scalar -> scalar.isNull();
            case Tree.Mapping mapping -> inRow && mapping.entries().isEmpty();
            case Tree.Sequence list -> inRow && list.items().isEmpty();
            case null -> false;
        };
    }

    /** Adds a fault; not about what is missing where its key was misspelt, which was told. */
    void fault(Wording found, Wording wanted) {
        if (tree != null || !misspelt()) {
            findings.fault(mark, path, found, wanted);
        }
    }

    /** Adds a fault about the key of a value that is there. */
    void faultOfKey(Wording found, Wording wanted) {
        findings.fault(key, path, found, wanted);
    }

    /** Whether a key beside this one is told that may be meant for it: one spelt nearly so, or one that nobody knows at all. */
    private boolean misspelt() {
        int dot = path.lastIndexOf('.');
        String beside = path.substring(0, dot + 1);
        String key = path.substring(dot + 1);
        return findings.all().stream()
                .filter(finding -> finding.code().equals(GeneralPhrase.UNKNOWN_KEY.name()))
                .filter(finding ->
                        finding.path().startsWith(beside) && finding.path().indexOf('.', dot + 1) < 0)
                .anyMatch(finding -> {
                    String given = finding.path().substring(dot + 1);
                    return finding.wanted().phrase() == GeneralPhrase.ONE_OF
                            || given.startsWith(key + ' ')
                            || !Nearest.to(given, Set.of(key), CHINESE_KEYS).isEmpty();
                });
    }

    /** Whether a key was told that is not known here. */
    boolean hasUnknownKey() {
        return findings.all().stream()
                .anyMatch(finding -> finding.code().equals(GeneralPhrase.UNKNOWN_KEY.name())
                        && finding.path().startsWith(path + '.')
                        && finding.path().indexOf('.', path.length() + 1) < 0);
    }

    void warn(Wording found, Wording wanted) {
        findings.warn(mark, path, found, wanted);
    }

    /** What stands here, short enough for a message. */
    Wording shown() {
        return switch (tree) {
            case null -> GeneralPhrase.NOTHING.of();
            case Tree.Mapping _ -> GeneralPhrase.A_MAPPING.of();
            case Tree.Sequence _ -> GeneralPhrase.A_LIST.of();
            case Tree.Scalar scalar ->
                GeneralPhrase.TEXT.of(
                        scalar.text().length() > 60 ? scalar.text().substring(0, 60) + "…" : scalar.text());
        };
    }

    Place at(String key) {
        Tree child = tree instanceof Tree.Mapping entries ? entries.get(key) : null;
        String place = path.isEmpty() ? key : path + '.' + key;
        return child == null || !(tree instanceof Tree.Mapping mapping)
                ? new Place(null, place, mark, findings)
                : new Place(child, place, child.mark(), mapping.keyMark(key), findings);
    }

    /** The same value for a reader whose findings nobody is told. */
    Place quiet() {
        return new Place(tree, path, mark, key, new Findings());
    }

    /** A value that must be there. */
    Place need(String key) {
        Place place = at(key);
        if (!place.present()) {
            place.fault(
                    GeneralPhrase.NOTHING.of(),
                    key.equals("id") ? GeneralPhrase.AN_ID.of() : GeneralPhrase.A_VALUE.of());
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
            fault(shown(), GeneralPhrase.WANT_MAPPING.of());
        }
        return entries;
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (tree instanceof Tree.Sequence sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                Tree item = sequence.items().get(index);
                items.add(new Place(item, table() + '[' + name(item, index) + ']', item.mark(), findings));
            }
        } else if (present()) {
            items.add(this);
        }
        return items;
    }

    /** Rows are named by their table, whether it is written as a list or as a mapping with rows. */
    private String table() {
        return path.endsWith(ROWS) ? path.substring(0, path.length() - ROWS.length()) : path;
    }

    private static String name(Tree item, int index) {
        String id = item instanceof Tree.Mapping mapping ? mapping.text("id") : null;
        String stage = item instanceof Tree.Mapping mapping ? mapping.text("stage") : null;
        return id != null ? id : stage != null ? stage : Integer.toString(index);
    }

    /** Reports keys that have no meaning here. */
    void allow(Shape shape) {
        allow(shape.keys());
    }

    void allow(Set<String> known) {
        entries().forEach((key, place) -> {
            if (!known.contains(key)) {
                place.faultOfKey(GeneralPhrase.UNKNOWN_KEY.of(key), wantedKey(key, known));
            } else if (place.isEmpty() && !path.isEmpty()) {
                place.warn(GeneralPhrase.NOTHING_BEHIND.of(key), GeneralPhrase.A_VALUE_OR_NO_KEY.of());
            }
        });
    }

    Optional<String> text() {
        if (tree instanceof Tree.Scalar scalar && !scalar.isNull()) {
            return Optional.of(scalar.text());
        }
        if (present()) {
            fault(shown(), GeneralPhrase.SINGLE_VALUE.of());
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
                fault(GeneralPhrase.TEXT.of(word), wanted(word, words));
            }
            return words.contains(word);
        });
    }

    /** One of the pack's own words, or nothing after a fault. */
    Optional<String> word(Object kind, Set<String> known) {
        return word(kind, known, Map.of());
    }

    /** One of the pack's own words, which may have been written by its name; nothing after a fault. */
    Optional<String> word(Object kind, Set<String> known, Map<String, Text> names) {
        return text().filter(word -> {
            if (!known.contains(word)) {
                boolean several = known.containsAll(List.of(word.strip().split("[,，、\\s]+")));
                fault(
                        GeneralPhrase.UNKNOWN_WORD.of(kind, word),
                        several
                                ? GeneralPhrase.WRITE.of(listOf(word))
                                : Nearest.wanted(word, known, names, oneOfKnown(known, names)));
            }
            return known.contains(word);
        });
    }

    /** Words that were written without the brackets of a list, or the comma between them. */
    static String listOf(String words) {
        return '[' + String.join(", ", words.strip().split("[,，、\\s]+")) + ']';
    }

    /** Adds a word to those before it in a list; one that stands there twice was meant to be another. */
    void once(String word, Set<String> before) {
        if (!before.add(word)) {
            warn(GeneralPhrase.WORD_TWICE.of(word), GeneralPhrase.ANOTHER_WORD.of());
        }
    }

    /** A key may have lost its colon, {@code zh 云栈县}, or stand there in Chinese. */
    private static Wording wantedKey(String key, Set<String> known) {
        String[] words = key.split("\\s+", 2);
        return words.length == 2 && known.contains(words[0])
                ? GeneralPhrase.WRITE.of(words[0] + ": " + words[1])
                : Nearest.wanted(key, known, CHINESE_KEYS, oneOfKnown(known));
    }

    private static Wording wanted(String word, Set<String> known) {
        return Nearest.wanted(word, known, Map.of(), oneOfKnown(known));
    }

    /** The words that are wanted; a pack may have declared none. */
    static Wording oneOfKnown(Set<String> known) {
        return oneOfKnown(known, Map.of());
    }

    /** The same with what they are called, where they are not so many that nobody would read on. */
    static Wording oneOfKnown(Set<String> known, Map<String, Text> names) {
        boolean named = known.size() <= MOST_NAMED;
        List<Object> shown = new TreeSet<>(known)
                .stream()
                        .map(id -> Nearest.shown(id, named ? names.get(id) : null))
                        .toList();
        return known.isEmpty() ? GeneralPhrase.DECLARED_NONE.of() : GeneralPhrase.ONE_OF.of(shown);
    }

    boolean flag(boolean otherwise) {
        Optional<String> meant = isScalar() ? text().flatMap(EverydayValues::flag) : Optional.empty();
        if (meant.isPresent()) {
            fault(shown(), GeneralPhrase.WRITE.of(meant.get()));
            return Boolean.parseBoolean(meant.get());
        }
        return oneOf(Set.of("true", "false")).map(Boolean::parseBoolean).orElse(otherwise);
    }

    Optional<Integer> whole() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException _) {
                fault(shown(), EverydayValues.wanted(text, "\\d+", GeneralPhrase.WHOLE_NUMBER.of()));
                return Optional.empty();
            }
        });
    }

    Optional<Integer> whole(int least, int most) {
        return whole().filter(number -> {
            boolean inside = least <= number && number <= most;
            if (!inside) {
                fault(shown(), GeneralPhrase.WHOLE_NUMBER_BETWEEN.of(least, most));
            }
            return inside;
        });
    }

    /** An amount as written in a printed table, {@code "400.00"}. */
    Optional<Money> amount() {
        return text().flatMap(text -> {
            if (!text.matches("(0|[1-9]\\d{0,8})\\.\\d{2}")) {
                fault(
                        shown(),
                        EverydayValues.amount(text)
                                .map(GeneralPhrase.WRITE::of)
                                .orElseGet(GeneralPhrase.PRINTED_AMOUNT::of));
                return Optional.empty();
            }
            return Optional.of(Money.parse(text));
        });
    }

    /** A day that exists. */
    Optional<LocalDate> day() {
        return text().flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                    return Optional.of(day);
                }
                fault(shown(), GeneralPhrase.DAY_BETWEEN.of(1900, 2199));
            } catch (DateTimeException _) {
                Wording wanted = EverydayValues.wanted(text, "\\d{4}-\\d{2}-\\d{2}", GeneralPhrase.REAL_DAY.of());
                fault(shown(), MeantDay.wanted(text, wanted));
            }
            return Optional.empty();
        });
    }

    /** Names stand in lists and letters. */
    void requireShort(Text name) {
        int characters = Math.max(name.zh().length(), name.en().length());
        if (characters > LONGEST_NAME) {
            fault(PackPhrase.NAME_LENGTH.of(characters), GeneralPhrase.AT_MOST.of(LONGEST_NAME));
        }
    }

    /** A text in both languages; a single string serves for both. */
    Optional<Text> bilingual() {
        if (isMapping()) {
            Optional<Place> whole = CutText.joined(this);
            if (whole.isPresent()) {
                return whole.get().bilingual();
            }
            allow(Shape.TEXT);
            Optional<String> zh = need("zh").text();
            return zh.map(chinese -> new Text(chinese, at("en").text().orElse(chinese)));
        }
        return text().map(Text::of);
    }
}
