package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
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

    private static final Pattern WRONG_ESCAPE =
            Pattern.compile("\\\\(x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!00[01]\\p{XDigit}{5}))");

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
            findings.fault(
                    top, "", FilePhrase.TOO_LARGE.of(Integer.toString(MAXIMUM_BYTES)), FilePhrase.SMALLER_FILE.of());
            return Optional.empty();
        }
        String text;
        try {
            text = decoded(content);
        } catch (CharacterCodingException e) {
            findings.fault(wrongByte(file, content), "", Encodings.found(content), FilePhrase.UTF8.of());
            return Optional.empty();
        }
        CorrectedText corrected = SignCorrection.of(text);
        Positions positions = new Positions(file, text, corrected);
        corrected
                .corrections()
                .forEach(correction -> findings.fault(
                        positions.of(correction.start(), correction.end()),
                        "",
                        correction.found(),
                        correction.wanted()));
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAXIMUM_BYTES)
                    .setBufferSize(text.length() + 1) // at once: a long line was copied with each part that came
                    .build();
            return new TreeReader(
                            positions,
                            top,
                            findings,
                            new Parse(settings).parseString(corrected.text()).iterator())
                    .document();
        } catch (ReaderException e) {
            findings.fault(
                    positions.at(e.getPosition()),
                    "",
                    FilePhrase.CHARACTER.of(shown(e.getCodePoint())),
                    FilePhrase.PRINTABLE.of());
        } catch (MarkedYamlEngineException e) {
            SyntaxFault.of(e, positions).addTo(findings);
        } catch (YamlEngineException e) {
            findings.fault(top, "", FilePhrase.NO_YAML.of(), FilePhrase.YAML.of());
        } catch (Unreadable e) {
            findings.fault(e.mark, "", e.found, e.wanted);
        } catch (NumberFormatException e) {
            findings.fault(
                    escape(corrected, positions, top), "", FilePhrase.ESCAPE.of(), FilePhrase.ESCAPE_DIGITS.of());
        }
        return Optional.empty();
    }

    /** Where the text ends within a code, the parser says nothing of the place. */
    private static Mark escape(CorrectedText corrected, Positions positions, Mark top) {
        Matcher escape = WRONG_ESCAPE.matcher(corrected.text());
        return escape.find() ? positions.of(corrected.offset(escape.start()), corrected.offset(escape.end())) : top;
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
        private final transient Wording found;
        private final transient Wording wanted;

        Unreadable(Mark mark, Wording found, Wording wanted) {
            super(found.toString(), null, false, false);
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
                        throw new Unreadable(
                                positions.of(event), FilePhrase.SECOND_DOCUMENT.of(), FilePhrase.ONE_DOCUMENT.of());
                    }
                    root = tree(event, "", 0);
                }
            }
        }
        if (root == null) {
            findings.fault(top, "", FilePhrase.EMPTY_FILE.of(), FilePhrase.A_DOCUMENT.of());
        }
        return Optional.ofNullable(root);
    }

    private Tree tree(Event event, String path, int depth) {
        Mark mark = positions.of(event);
        if (depth > MAXIMUM_DEPTH) {
            throw new Unreadable(mark, FilePhrase.LEVELS.of(MAXIMUM_DEPTH), FilePhrase.FLATTER.of());
        }
        refuseProperties(event, mark);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, mark);
            case SequenceStart -> sequence((CollectionStartEvent) event, mark, path, depth);
            case MappingStart -> mapping((CollectionStartEvent) event, mark, path, depth);
            case Alias ->
                throw new Unreadable(
                        mark,
                        FilePhrase.ALIAS.of(((AliasEvent) event).getAlias().getValue()),
                        FilePhrase.WRITTEN_OUT.of());
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment, SequenceEnd, MappingEnd ->
                throw new Unreadable(mark, FilePhrase.UNEXPECTED.of(), GeneralPhrase.A_VALUE.of());
        };
    }

    /** What YAML takes for properties of a value was meant as a part of it, or for an alias. */
    private static void refuseProperties(Event event, Mark mark) {
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw new Unreadable(mark, FilePhrase.SIGN_AT_START.of(mark.column(), "!"), FilePhrase.IN_QUOTES.of());
        }
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor().ifPresent(anchor -> {
                throw new Unreadable(mark, FilePhrase.ANCHOR.of(anchor.getValue()), FilePhrase.WRITTEN_OUT.of());
            });
        }
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
                    throw new Unreadable(mark, FilePhrase.CHARACTER.of(shown(character)), FilePhrase.PRINTABLE.of());
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
        throw new Unreadable(mark, FilePhrase.END_OF_FILE.of(), FilePhrase.REST.of());
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
        Map<String, Mark> keys = new HashMap<>();
        Map<String, Mark> twice = new LinkedHashMap<>();
        Tree last = null;
        Event event = next(mark);
        while (event.getEventId() != Event.ID.MappingEnd) {
            Mark place = positions.of(event);
            String name = key(event, place);
            String inner = path.isEmpty() ? name : path + '.' + name;
            last = tree(next(mark), inner, depth + 1);
            if (name.equals("id") && last instanceof Tree.Scalar id) {
                requireShort(id, inner);
            }
            keys.putIfAbsent(name, place);
            if (entries.putIfAbsent(name, last) != null) {
                twice.putIfAbsent(inner, place);
            }
            event = next(mark);
        }
        boolean item = path.endsWith("]") && !start.isFlow() && twice.size() > 1;
        if (item
                && List.copyOf(twice.keySet())
                        .getFirst()
                        .equals(path + '.' + List.copyOf(entries.keySet()).getFirst())) {
            Mark second = List.copyOf(twice.values()).getFirst();
            findings.fault(second, path, FilePhrase.NO_DASH.of(second.column()), FilePhrase.A_DASH.of());
        } else {
            twice.forEach((inner, place) ->
                    findings.fault(place, inner, FilePhrase.KEY_TWICE.of(), GeneralPhrase.ONCE_A_KEY.of()));
        }
        return new Tree.Mapping(entries, keys, whole(start, mark, last, event));
    }

    /** An id is a part of places that are kept and told. */
    private void requireShort(Tree.Scalar id, String path) {
        if (id.text().length() > MAXIMUM_KEY) {
            findings.fault(
                    id.mark(),
                    path,
                    FilePhrase.LONG_ID.of(Integer.toString(id.text().length())),
                    FilePhrase.SHORT_WORD.of());
        }
    }

    private static String key(Event event, Mark place) {
        if (!(event instanceof ScalarEvent key)) {
            throw new Unreadable(place, FilePhrase.KEY_NOT_WORD.of(), FilePhrase.A_WORD.of());
        }
        if (key.getValue().length() > MAXIMUM_KEY) {
            throw new Unreadable(
                    place,
                    FilePhrase.LONG_KEY.of(Integer.toString(key.getValue().length())),
                    FilePhrase.SHORT_WORD.of());
        }
        return key.getValue();
    }
}
