package io.canbao.policypack.rollover;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cases of a published pack as one text, comments and all, for a draft that goes on from it. */
public final class CasesText {
    private static final String NAME = "cases.yaml";
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)");
    private static final Pattern YEAR_OF_HISTORY = Pattern.compile("(?<=[{,\\s])([\"']?)(20\\d\\d)\\1(?=\\s*:)");
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("(?<!\\d)(20\\d\\d)(?=年)");

    private CasesText() {}

    /**
     * What lies in several files, as one; empty where there is none.
     *
     * @param files texts of files of cases, of one pack
     * @throws IllegalArgumentException if one of them is none
     */
    public static Optional<String> of(List<String> files) {
        List<String> plain = files.stream().map(CasesText::plain).toList();
        plain.forEach(CasesText::cases);
        return plain.size() < 2 ? plain.stream().findFirst() : Optional.of(joined(plain));
    }

    private static String joined(List<String> files) {
        int base = Math.max(
                0,
                files.indexOf(
                        files.stream().filter(CasesText::inLines).findFirst().orElse("")));
        List<String> others = new ArrayList<>(files);
        String text = others.remove(base);
        List<Item> items = others.stream().flatMap(CasesText::items).toList();
        return withItems(text, items);
    }

    /** How many cases a text has; 0 for one that cannot be read. */
    public static int count(String text) {
        return TreeReader.read(NAME, plain(text).getBytes(StandardCharsets.UTF_8), new Findings())
                .filter(Tree.Mapping.class::isInstance)
                .map(document -> ((Tree.Mapping) document).get("cases"))
                .filter(Tree.Sequence.class::isInstance)
                .map(cases -> ((Tree.Sequence) cases).items().size())
                .orElse(0);
    }

    /**
     * The cases that another region's copy of a pack begins with: as {@link #copied(String, int, String, int)}, but for those about what is not copied.
     *
     * @param from the pack that is copied
     */
    public static Optional<String> copied(PackFile from, String given, int years, String region, int year) {
        String text = plain(given);
        Tree.Mapping pack = TreeReader.read(from.name(), from.content(), new Findings())
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("not a pack: " + from.name()));
        NamedPlaces places = NamedPlaces.of(pack);
        List<Tree> all = cases(text).items();
        List<Tree> gone = all.stream().filter(places::areNamedIn).toList();
        return gone.size() == all.size()
                ? Optional.empty()
                : Optional.of(copied(without(text, gone), years, region, year)
                        .replaceAll(ofLayer(String.valueOf(pack.text("region"))), "$1" + region));
    }

    /** Where a case expects that a row is the region's own. */
    private static String ofLayer(String region) {
        return "(\\blayer: *[\"']?)" + Pattern.quote(region) + "\\b";
    }

    private static String without(String given, List<Tree> gone) {
        Mark cases = cases(given).mark();
        if (!inLines(given)) {
            List<String> kept = cases(given).items().stream()
                    .filter(item -> !gone.contains(item))
                    .map(item -> item.mark().cut(given))
                    .toList();
            return cases.replaced(given, "[" + String.join(", ", kept) + "]");
        }
        String text = given.endsWith("\n") ? given : given + "\n";
        for (Tree item : gone.reversed()) { // those before one stay where they are
            Mark at = item.mark();
            text = new Mark(at.file(), at.line(), 1, at.endLine() + 1, 1).replaced(text, "");
        }
        return text;
    }

    /**
     * The cases that a copy of a pack begins with: those of the pack, with all days as many years later or earlier as the copy is. What then no
     * longer comes out is what the new year changes.
     *
     * @param given  the text of a file of cases
     * @param years  how many the copy is later
     * @param region whose the copy is
     * @param year   of the copy
     */
    public static String copied(String given, int years, String region, int year) {
        String text = plain(given);
        Tree pack = document(text).get("pack");
        if (pack == null) {
            throw new IllegalArgumentException("cases of no pack");
        }
        String renamed = pack.mark().replaced(text, '"' + region + '/' + year + '"');
        if (years == 0) {
            return renamed;
        }
        String days = DAY.matcher(renamed).replaceAll(found -> day(found, years));
        String history = YEAR_OF_HISTORY
                .matcher(days)
                .replaceAll(found -> found.group(1) + later(found.group(2), years) + found.group(1));
        return YEAR_IN_WORDS.matcher(history).replaceAll(found -> later(found.group(1), years));
    }

    /** The last day of February stays the last one; what is no day stays as it is. */
    private static String day(MatchResult found, int years) {
        try {
            return LocalDate.parse(found.group()).plusYears(years).toString();
        } catch (DateTimeParseException _) {
            return found.group();
        }
    }

    private static String later(String year, int years) {
        return Integer.toString(Integer.parseInt(year) + years);
    }

    private static boolean inLines(String text) {
        Mark cases = cases(text).mark();
        return cases.cut(text).startsWith("-");
    }

    private static String withItems(String text, List<Item> items) {
        Mark cases = cases(text).mark();
        boolean inLines = inLines(text);
        StringBuilder put = new StringBuilder();
        String indent = " ".repeat(cases.column() - 1);
        UnaryOperator<String> after = inLines ? item -> "- " + item + '\n' + indent : item -> item + ", ";
        items.forEach(item -> put.append(after.apply(item.at(cases.column() + 2))));
        int shift = inLines ? 0 : 1; // behind the bracket
        Mark start = new Mark(cases.file(), cases.line(), cases.column() + shift, cases.line(), cases.column() + shift);
        return start.replaced(text, put.toString());
    }

    private static Stream<Item> items(String text) {
        return cases(text).items().stream()
                .map(item -> new Item(item.mark().cut(text).strip(), item.mark().column()));
    }

    /** Without the mark that some editors put in front of it: places are counted without. */
    private static String plain(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Tree.Sequence cases(String text) {
        if (document(text).get("cases") instanceof Tree.Sequence cases) {
            return cases;
        }
        throw new IllegalArgumentException("no cases");
    }

    private static Tree.Mapping document(String text) {
        if (TreeReader.read(NAME, text.getBytes(StandardCharsets.UTF_8), new Findings())
                        .orElse(null)
                instanceof Tree.Mapping document) {
            return document;
        }
        throw new IllegalArgumentException("not a file of cases");
    }

    /**
     * A case as it was written.
     *
     * @param column of its first character
     */
    private record Item(String text, int column) {
        /** The same where it begins in another column. */
        String at(int other) {
            int more = other - column;
            List<String> lines = text.lines().toList();
            StringBuilder moved = new StringBuilder(lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                int indent = line.length() - line.stripLeading().length();
                moved.append('\n');
                if (!line.isBlank()) {
                    moved.append(" ".repeat(Math.max(0, indent + more))).append(line.stripLeading());
                }
            }
            return moved.toString();
        }
    }
}
