package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
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

    private final String file;
    private final Findings findings;
    private final Iterator<Event> events;

    private TreeReader(String file, Findings findings, Iterator<Event> events) {
        this.file = file;
        this.findings = findings;
        this.events = events;
    }

    /** The document, or nothing if it cannot be read at all; the findings then say why. */
    public static Optional<Tree> read(String file, byte[] content, Findings findings) {
        Mark top = new Mark(file, 1);
        if (content.length > MAXIMUM_BYTES) {
            findings.fault(top, "", "more than " + MAXIMUM_BYTES + " bytes", "a smaller file");
            return Optional.empty();
        }
        try {
            String text = decoded(content);
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAXIMUM_BYTES)
                    .build();
            return new TreeReader(
                            file,
                            findings,
                            new Parse(settings).parseString(text).iterator())
                    .document();
        } catch (CharacterCodingException e) {
            findings.fault(new Mark(file, lineOfWrongByte(content)), "", "bytes that are not UTF-8", "a UTF-8 text");
        } catch (ReaderException e) {
            int line = lineAt(content, e.getPosition());
            findings.fault(new Mark(file, line), "", "the character " + shown(e.getCodePoint()), "a printable text");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.fault(new Mark(file, line), "", problem(e), "well-formed YAML");
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

    private static int lineOfWrongByte(byte[] content) {
        CharBuffer decoded = CharBuffer.allocate(content.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), decoded, true);
        return 1
                + (int) decoded.flip()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static int lineAt(byte[] content, int codePoint) {
        return 1
                + (int) new String(content, StandardCharsets.UTF_8)
                        .codePoints()
                        .limit(codePoint)
                        .filter(character -> character == '\n')
                        .count();
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
                        throw new Unreadable(mark(event), "a second document", "one document in a file");
                    }
                    root = tree(event, "", 0);
                }
            }
        }
        if (root == null) {
            findings.fault(new Mark(file, 1), "", "an empty file", "a document");
        }
        return Optional.ofNullable(root);
    }

    private Mark mark(Event event) {
        return new Mark(
                file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    private Tree tree(Event event, String path, int depth) {
        Mark mark = mark(event);
        if (depth > MAXIMUM_DEPTH) {
            throw new Unreadable(mark, "more than " + MAXIMUM_DEPTH + " levels", "a flatter document");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, mark);
            case SequenceStart -> sequence(mark, path, depth);
            case MappingStart -> mapping(mark, path, depth);
            case Alias ->
                throw new Unreadable(
                        mark, "alias *" + ((AliasEvent) event).getAlias().getValue(), "the value written out");
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment, SequenceEnd, MappingEnd ->
                throw new Unreadable(mark, event.getEventId().toString(), "a value");
        };
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

    private Tree sequence(Mark mark, String path, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Event event = next(mark); event.getEventId() != Event.ID.SequenceEnd; event = next(mark)) {
            items.add(tree(event, path + '[' + items.size() + ']', depth + 1));
        }
        return new Tree.Sequence(items, mark);
    }

    private Tree mapping(Mark mark, String path, int depth) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Event event = next(mark); event.getEventId() != Event.ID.MappingEnd; event = next(mark)) {
            if (!(event instanceof ScalarEvent key)) {
                throw new Unreadable(mark(event), "a key that is not a word", "a word");
            }
            String name = key.getValue();
            if (name.length() > MAXIMUM_KEY) {
                throw new Unreadable(mark(event), "a key of " + name.length() + " characters", "a short word");
            }
            String place = path.isEmpty() ? name : path + '.' + name;
            Tree value = tree(next(mark), place, depth + 1);
            @Nullable Tree before = entries.putIfAbsent(name, value);
            if (before != null) {
                findings.fault(mark(key), place, "the key a second time", "each key once");
            }
        }
        return new Tree.Mapping(entries, mark);
    }
}
