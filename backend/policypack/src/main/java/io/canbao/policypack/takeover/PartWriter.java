package io.canbao.policypack.takeover;

import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.takeover.PackText.Part;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import java.util.List;

/** Writes one part of a document anew. What comes of a form that it does not foresee is no pack any more, which its caller sees. */
final class PartWriter {
    private final String text;
    private final Tree.Mapping document;

    PartWriter(String text, Tree.Mapping document) {
        this.text = text;
        this.document = document;
    }

    /** The part as another text writes it, at the place of one's own. */
    String replaced(Part own, String from, Part wanted) {
        Mark at = own.value().mark();
        return at.replaced(text, cut(from, wanted, at.column()));
    }

    /** The document with a part more, at the end of what it belongs to. */
    String added(String from, Part wanted) {
        Tree table = document.get(wanted.table());
        if (table == null) {
            return atTheEnd(from, wanted);
        }
        List<Tree> there = table instanceof Tree.Sequence rows ? rows.items() : entries(table);
        if (there.isEmpty()) {
            return table.mark().replaced(text, "[" + TreeWriter.json(wanted.value()) + "]");
        }
        Mark last = there.getLast().mark();
        int column = table instanceof Tree.Sequence ? last.column() : indent(last) + 1;
        String head = table instanceof Tree.Sequence ? "- " : wanted.key() + ": ";
        int lead = table instanceof Tree.Sequence ? column - 1 - head.length() : column - 1;
        return behind(last, " ".repeat(Math.max(lead, 0)) + head + cut(from, wanted, lead + head.length() + 1));
    }

    private static List<Tree> entries(Tree table) {
        return table instanceof Tree.Mapping section
                ? List.copyOf(section.entries().values())
                : List.of(table);
    }

    private String atTheEnd(String from, Part wanted) {
        String begin = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        if (wanted.key() == null) {
            return begin + wanted.table() + ": "
                    + cut(from, wanted, wanted.table().length() + 3) + "\n";
        }
        String head = PackText.idOf(wanted.value()) == null ? "  " + wanted.key() + ": " : "  - ";
        return begin + wanted.table() + ":\n" + head + cut(from, wanted, head.length() + 1) + "\n";
    }

    /** The document without a part; a table that has no other row stays, empty, and a section without its last entry goes. */
    String without(Part own) {
        if (isJson()) {
            return TreeWriter.json(remaining(own));
        }
        Tree table = document.get(own.table());
        if (table instanceof Tree.Sequence rows && rows.items().size() == 1 && own.value() != table) {
            return rows.mark().replaced(text, " []");
        }
        return table instanceof Tree.Mapping section && own.key() != null
                ? withoutEntry(own, own.key(), section)
                : withoutLines(
                        own.value() == table
                                ? document.keyMark(own.table())
                                : own.value().mark(),
                        own.value());
    }

    /**
     * The document without an item of a list.
     *
     * @param wanted what is left
     */
    String withoutItem(Tree item, Tree.Mapping wanted) {
        if (isJson()) {
            return TreeWriter.json(wanted);
        }
        String cut = withoutLines(item.mark(), item);
        return cut.equals(text) ? withoutOneOfALine(item.mark()) : cut;
    }

    /** With the comma that parts it from the next one, or from the one before where it is the last. */
    private String withoutOneOfALine(Mark at) {
        String before = text.substring(0, offset(at));
        String behind = text.substring(offset(end(at))).stripLeading();
        if (behind.startsWith(",")) {
            return before + behind.substring(1).stripLeading();
        }
        String left = before.stripTrailing();
        return (left.endsWith(",") ? left.substring(0, left.length() - 1) : left) + behind;
    }

    private static Mark end(Mark of) {
        return new Mark(of.file(), of.endLine(), of.endColumn(), of.endLine(), of.endColumn());
    }

    private Tree.Mapping remaining(Part own) {
        return switch (document.get(own.table())) {
            case Tree.Mapping section
            when own.key() != null && section.entries().size() > 1 ->
                document.with(own.table(), section.without(own.key()));
            case Tree.Sequence rows
            when own.key() != null ->
                document.with(
                        own.table(),
                        Tree.Sequence.of(
                                rows.items().stream()
                                        .filter(row -> row != own.value())
                                        .toList(),
                                rows.mark()));
            case null, default -> document.without(own.table());
        };
    }

    private boolean isJson() {
        return text.stripLeading().startsWith("{");
    }

    private String withoutEntry(Part own, String key, Tree.Mapping section) {
        return section.entries().size() == 1
                ? withoutLines(document.keyMark(own.table()), section)
                : withoutLines(section.keyMark(key), own.value());
    }

    private String withoutLines(Mark from, Tree value) {
        int first = lineStart(from.line());
        String before = text.substring(first, offset(from));
        if (!before.isBlank() && !before.strip().equals("-")) {
            return text; // several on a line
        }
        Mark at = value.mark();
        int end = offset(end(at));
        int next = text.indexOf('\n', Math.max(end - 1, first));
        return text.substring(0, first) + (next < 0 ? "" : text.substring(next + 1));
    }

    private String behind(Mark last, String line) {
        int end = offset(end(last));
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--; // a block ends where the next one begins
        }
        int newline = text.indexOf('\n', end); // a comment behind it stays with it
        int at = newline < 0 ? text.length() : newline;
        return text.substring(0, at) + "\n" + line + text.substring(at);
    }

    /** How far the line of a place is moved in. */
    private int indent(Mark at) {
        int start = lineStart(at.line());
        int column = start;
        while (column < text.length() && text.charAt(column) == ' ') {
            column++;
        }
        return column - start;
    }

    /** A part as it is written, with its further lines moved to where it will stand; in JSON where the document is. */
    private String cut(String from, Part wanted, int column) {
        if (isJson()) {
            return TreeWriter.json(wanted.value());
        }
        Mark mark = wanted.value().mark();
        String[] lines = mark.cut(from).stripTrailing().split("\n", -1);
        StringBuilder moved = new StringBuilder(lines[0]);
        int by = column - mark.column();
        for (int line = 1; line < lines.length; line++) {
            moved.append('\n').append(moved(lines[line], by));
        }
        return moved.toString();
    }

    private static String moved(String line, int by) {
        if (line.isBlank()) {
            return line;
        }
        int blanks = line.length() - line.stripLeading().length();
        return by >= 0 ? " ".repeat(by) + line : line.substring(Math.min(-by, blanks));
    }

    private int offset(Mark at) {
        return lineStart(at.line()) + at.column() - 1;
    }

    private int lineStart(int line) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }
}
