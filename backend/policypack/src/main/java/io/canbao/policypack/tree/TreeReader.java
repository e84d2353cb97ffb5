package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Mark;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and JSON as a part of it, into a {@link Tree}. Aliases are refused: with them a small file can stand for
 * an endless document, and a pack that repeats itself is read more easily than one that refers back.
 */
public final class TreeReader {

    /** Largest document in bytes. */
    public static final int MAXIMUM_BYTES = 4 * 1024 * 1024;

    private static final int MAXIMUM_DEPTH = 40;

    private static final int MAXIMUM_KEY = 200;

    private final Positions positions;
    private final Mark top;
    private final Findings findings;
    private final Iterator<Event> events;

    private TreeReader(Positions positions, Mark top, Findings findings, Iterator<Event> events) {
        this.positions = positions;
        this.top = top;
        this.findings = findings;
        this.events = events;
    }

    /** The document, or nothing if it cannot be read at all; the findings then say why. */
    public static Optional<Tree> read(String file, byte[] content, Findings findings) {
        Mark top = Mark.top(file);
        if (content.length > MAXIMUM_BYTES) {
            findings.fault(top, "", "more than " + MAXIMUM_BYTES + " bytes", "a smaller file");
            return Optional.empty();
        }
        String text;
        try {
            text = decoded(content);
        } catch (CharacterCodingException e) {
            findings.fault(wrongByte(file, content), "", "bytes that are not UTF-8", "a UTF-8 text");
            return Optional.empty();
        }
        Positions positions = new Positions(file, text);
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAXIMUM_BYTES)
                    .build();
            return new TreeReader(
                            positions,
                            top,
                            findings,
                            new Parse(settings).parseString(text).iterator())
                    .document();
        } catch (ReaderException e) {
            findings.fault(
                    positions.at(e.getPosition()), "", "the character " + shown(e.getCodePoint()), "a printable text");
        } catch (MarkedYamlEngineException e) {
            Mark place = e.getProblemMark()
                    .map(mark -> positions.at(mark.getIndex()))
                    .orElse(top);
            findings.fault(place, "", problem(e), "well-formed YAML");
        } catch (YamlEngineException e) {
            findings.fault(top, "", "text that is not YAML", "well-formed YAML");
        } catch (Unreadable e) {
            findings.fault(e.mark, "", e.found, e.wanted);
        }
        return Optional.empty();
    }

    /** What the parser says, which may begin with the word that every finding has. */
    private static String problem(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        return problem.startsWith("found ") ? problem.substring("found ".length()) : problem;
    }

    /** The text without the mark that some editors put in front of it. */
    private static String decoded(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Mark wrongByte(String file, byte[] content) {
        CharBuffer decoded = CharBuffer.allocate(content.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), decoded, true);
        String before = decoded.flip().toString();
        return new Lines(before).mark(file, before.length(), before.length());
    }

    private static String shown(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** Something the document cannot be read on from. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Mark mark;
        private final String found;
        private final String wanted;

        Unreadable(Mark mark, String found, String wanted) {
            super(found, null, false, false);
            this.mark = mark;
            this.found = found;
            this.wanted = wanted;
        }
    }

    private Optional<Tree> document() {
        Tree root = null;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd -> {
                    if (root != null) {
                        throw new Unreadable(positions.of(event), "a second document", "one document in a file");
                    }
                    root = tree(event, "", 0);
                }
            }
        }
        if (root == null) {
            findings.fault(top, "", "an empty file", "a document");
        }
        return Optional.ofNullable(root);
    }

    private Tree tree(Event event, String path, int depth) {
        Mark mark = positions.of(event);
        if (depth > MAXIMUM_DEPTH) {
            throw new Unreadable(mark, "more than " + MAXIMUM_DEPTH + " levels", "a flatter document");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, mark);
            case SequenceStart -> sequence((CollectionStartEvent) event, mark, path, depth);
            case MappingStart -> mapping((CollectionStartEvent) event, mark, path, depth);
            case Alias ->
                throw new Unreadable(
                        mark, "alias *" + ((AliasEvent) event).getAlias().getValue(), "the value written out");
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment, SequenceEnd, MappingEnd ->
                throw new Unreadable(mark, event.getEventId().toString(), "a value");
        };
    }

    /** A collection in brackets ends with them, and another one with its last value: what follows it are breaks and comments. */
    private Mark whole(CollectionStartEvent start, Mark mark, @Nullable Tree last, Event end) {
        return start.isFlow() ? mark.until(positions.of(end)) : last == null ? mark : mark.until(last.mark());
    }

    private static Tree.Scalar scalar(ScalarEvent event, Mark mark) {
        event.getValue()
                .chars()
                .filter(character -> Character.isISOControl(character) && character != '\n' && character != '\t')
                .findFirst()
                .ifPresent(character -> {
                    throw new Unreadable(mark, "the character " + shown(character), "a printable text");
                });
        return new Tree.Scalar(event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN, mark);
    }

    private Event next(Mark mark) {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() != Event.ID.Comment) {
                return event;
            }
        }
        throw new Unreadable(mark, "an end of the file", "the rest of the document");
    }

    private Tree sequence(CollectionStartEvent start, Mark mark, String path, int depth) {
        List<Tree> items = new ArrayList<>();
        Event event = next(mark);
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(tree(event, path + '[' + items.size() + ']', depth + 1));
            event = next(mark);
        }
        return new Tree.Sequence(items, whole(start, mark, items.isEmpty() ? null : items.getLast(), event));
    }

    private Tree mapping(CollectionStartEvent start, Mark mark, String path, int depth) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        Tree last = null;
        Event event = next(mark);
        while (event.getEventId() != Event.ID.MappingEnd) {
            Mark place = positions.of(event);
            String name = key(event, place);
            String inner = path.isEmpty() ? name : path + '.' + name;
            last = tree(next(mark), inner, depth + 1);
            if (entries.putIfAbsent(name, last) != null) {
                findings.fault(place, inner, "the key a second time", "each key once");
            }
            event = next(mark);
        }
        return new Tree.Mapping(entries, whole(start, mark, last, event));
    }

    private static String key(Event event, Mark place) {
        if (!(event instanceof ScalarEvent key)) {
            throw new Unreadable(place, "a key that is not a word", "a word");
        }
        if (key.getValue().length() > MAXIMUM_KEY) {
            throw new Unreadable(place, "a key of " + key.getValue().length() + " characters", "a short word");
        }
        return key.getValue();
    }
}
