package io.canbao.policypack.rollover;

import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.wording.PartNames;
import io.canbao.rules.wording.PolicyOutline;
import io.canbao.rules.wording.PolicyWording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value stands, step by step, and what it belongs to there. */
final class ValuePlace {
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)\\]|([^.\\[\\]]+)");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Set<String> PRICES = Set.of("fees", "fiscal", "surcharges");
    private static final Set<String> PERCENTAGES = Set.of("percent", "rate", "share");
    private static final Set<String> BOUNDS = Set.of("atLeast", "atMost", "from", "below");

    /** What nobody needs told once the row and the unit are. */
    private static final Set<String> EVIDENT = Set.of("percent", "amount", "paid", "number", "date", "then", "not");

    /** What tells the items of a list apart that have no id. */
    private static final List<String> TOLD_BY = List.of("category", "group", "tier", "unit", "channel", "funder");

    private final PolicyOutline outline;
    private final PolicyWording wording;
    private final PartNames names;
    private final Language language;
    private final List<String> words = new ArrayList<>();

    /** Keys behind the last step that had a name, without the branch of a split row. */
    private final List<String> keys = new ArrayList<>();

    /** What was walked through, the innermost first. */
    private final Deque<Tree.Mapping> around = new ArrayDeque<>();

    private String table = "";
    private String row = "";
    private String branch = "";
    private String unknown = "";
    private Optional<String> defined = Optional.empty();

    private ValuePlace(PolicyOutline outline, PolicyWording wording) {
        this.outline = outline;
        this.wording = wording;
        this.names = wording.parts();
        this.language = wording.language();
    }

    static ValuePlace of(String path, Tree document, PolicyOutline outline, PolicyWording wording) {
        ValuePlace place = new ValuePlace(outline, wording);
        place.walk(path, document);
        place.label();
        return place;
    }

    /** What it belongs to: the row, the branch and the part, as far as they have to be told. */
    List<String> words() {
        return words;
    }

    /** Id of the row, as it is written; empty where it stands in none. */
    String row() {
        return row;
    }

    /** What people know that row by, as far as it is a rule. */
    List<String> rowWords() {
        List<String> whole = branch.isEmpty() ? List.of() : outline.nameOf(row + '.' + branch);
        return whole.isEmpty() && !row.isEmpty() ? outline.nameOf(row) : whole;
    }

    /** The branch of a row that is split; empty in others. */
    String branch() {
        return branch;
    }

    /** Where it stands in the row, {@code then.percent}. */
    String part() {
        return String.join(".", keys);
    }

    /** What the definition stands for that it is the whole of. */
    Optional<String> definition() {
        return table.equals("define") && keys.size() == 1 ? defined : Optional.empty();
    }

    boolean isPoints() {
        return last().equals("points");
    }

    /** Whether it is one, or bounds one. */
    boolean isPercentage() {
        return PERCENTAGES.contains(last())
                || (BOUNDS.contains(last())
                        && around.stream().limit(2).anyMatch(mapping -> mapping.text("rate") != null));
    }

    /** Whether it counts people or units. */
    boolean isCount() {
        return table.equals("targets") || (table.equals("assessment") && BOUNDS.contains(last()));
    }

    private String last() {
        return keys.isEmpty() ? "" : keys.getLast();
    }

    private void walk(String path, Tree document) {
        Matcher steps = STEP.matcher(path);
        Tree at = document;
        while (steps.find()) {
            if (at instanceof Tree.Mapping mapping) {
                around.push(mapping);
            }
            String id = steps.group(1);
            Tree next = id == null ? entry(at, steps.group(2)) : item(at, id);
            at = next == null ? at : next;
        }
    }

    /** Keys may have dots themselves, as tests on indicators have. */
    private @Nullable Tree entry(Tree at, String step) {
        String key = unknown.isEmpty() ? step : unknown + '.' + step;
        Tree value = at instanceof Tree.Mapping mapping ? mapping.get(key) : null;
        if (value == null) {
            unknown = key;
            keys.add(step);
            return null;
        }
        unknown = "";
        if (table.isEmpty()) {
            table = key;
            return value;
        }
        Optional<String> named = (value instanceof Tree.Mapping mapping ? title(mapping) : Optional.<String>empty())
                .or(() -> keys.isEmpty() && words.isEmpty() ? defined(key) : Optional.empty());
        if (named.isPresent()) {
            name(named.get());
        } else if (branch.isEmpty() && last().equals("then") && by() != null) {
            branch(key, String.valueOf(by()));
        } else if (words.isEmpty() && keys.isEmpty() && YEAR.matcher(key).matches()) {
            name(names.year(key));
        } else {
            keys.add(key);
        }
        return value;
    }

    /** A definition without a title is told by what it stands for. */
    private Optional<String> defined(String key) {
        defined = table.equals("define") ? wording.definition(key) : Optional.empty();
        return defined;
    }

    private void name(String name) {
        words.add(name);
        keys.clear();
    }

    /** What the innermost row is split by. */
    private @Nullable String by() {
        return around.stream()
                .filter(mapping -> mapping.get("id") != null)
                .findFirst()
                .map(mapping -> mapping.text("by"))
                .orElse(null);
    }

    /** A row without a title is called by whom it is for, and there the branch is told unless that is a tier. */
    private void branch(String value, String by) {
        branch = value;
        List<String> whole = outline.nameOf(row + '.' + value);
        if (by.equals(Facts.TIER) || whole.isEmpty() || titled()) {
            words.add(names.value(by, value));
        } else {
            words.clear();
            words.addAll(whole);
        }
    }

    private boolean titled() {
        return around.stream()
                .filter(mapping -> mapping.get("id") != null)
                .findFirst()
                .map(mapping -> mapping.get("title") != null)
                .orElse(false);
    }

    private @Nullable Tree item(Tree at, String id) {
        if (!(at instanceof Tree.Sequence sequence)) {
            return null;
        }
        List<Tree> items = sequence.items();
        for (int index = 0; index < items.size(); index++) {
            Tree item = items.get(index);
            String own = item instanceof Tree.Mapping mapping ? mapping.text("id") : null;
            if (id.equals(DatedValues.name(item, index))) {
                told(item, own, items.size() > 1 ? Optional.of(names.item(index + 1)) : Optional.empty());
                return item;
            }
        }
        return null;
    }

    private void told(Tree item, @Nullable String id, Optional<String> position) {
        if (item instanceof Tree.Mapping mapping) {
            if (mapping.get("rows") != null && id == null) {
                return; // a stage, whose rows are told
            }
            if (id != null) {
                row = id;
                branch = "";
                keys.clear();
            }
            List<String> known = id == null ? List.of() : outline.nameOf(id);
            if (!known.isEmpty()) {
                words.addAll(known);
            } else {
                title(mapping)
                        .map(List::of)
                        .orElseGet(() -> members(mapping, position))
                        .forEach(words::add);
            }
        } else {
            position.ifPresent(words::add);
        }
    }

    /** What tells an item apart; its position where nothing does, unless it has an id of its own. */
    private List<String> members(Tree.Mapping item, Optional<String> position) {
        List<String> members = TOLD_BY.stream()
                .flatMap(key -> Stream.ofNullable(item.text(key)).flatMap(id -> names.word(id).stream()))
                .toList();
        return members.isEmpty() && item.get("id") == null ? position.stream().toList() : members;
    }

    private Optional<String> title(Tree.Mapping mapping) {
        return Stream.of("title", "name", "document", "ask", "what")
                .flatMap(key -> Stream.ofNullable(mapping.get(key)))
                .findFirst()
                .or(() -> Optional.of(mapping).filter(text -> text.text("zh") != null))
                .flatMap(this::said);
    }

    private Optional<String> said(Tree text) {
        return switch (text) {
            case Tree.Scalar scalar -> Optional.of(scalar.text());
            case Tree.Mapping both ->
                Optional.ofNullable(both.text(language == Language.ZH ? "zh" : "en"))
                        .or(() -> Optional.ofNullable(both.text("zh")));
            case Tree.Sequence _ -> Optional.empty();
        };
    }

    /** The part, unless the row and the unit tell it; before it what its keys name. */
    private void label() {
        keys.stream()
                .limit(Math.max(0, keys.size() - 1))
                .flatMap(key -> names.word(key).stream())
                .forEach(words::add);
        boolean alone = PRICES.contains(table)
                && keys.contains("then")
                && around.peek() != null
                && around.peek().entries().size() == 1;
        if (!keys.isEmpty() && (words.isEmpty() || (!EVIDENT.contains(last()) && !alone))) {
            words.add(names.of(part()));
        }
    }
}
