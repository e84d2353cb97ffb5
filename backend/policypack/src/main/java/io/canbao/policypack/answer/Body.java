package io.canbao.policypack.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The body of a question: a JSON object, read within limits, with everything wrong collected. */
final class Body {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_QUOTED = 80;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(12)
                            .maxStringLength(2_000)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;
    private final String pointer;
    private final BodyFaults faults;

    private Body(JsonNode root, String pointer, BodyFaults faults) {
        this.root = root;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * Parses a body.
     *
     * @throws InvalidFacts
     *             if it is not a JSON object within the limits
     */
    static Body parse(byte[] content) {
        JsonNode root = read(Utf8.text(content).orElseThrow(() -> notJson("NOT_JSON.utf8")));
        if (root == null || !root.isObject()) {
            throw new InvalidFacts(List.of(BodyFault.of("", "NOT_AN_OBJECT")), root == null || root.isMissingNode());
        }
        return new Body(root, "", new BodyFaults());
    }

    private static JsonNode read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            try {
                return JSON.readTree(parser);
            } catch (StreamConstraintsException e) {
                throw new InvalidFacts(List.of(BodyFault.of("", "TOO_DEEP_OR_LONG")), false);
            } catch (JsonProcessingException e) {
                throw unreadable(e, parser.getParsingContext());
            }
        } catch (IOException e) {
            throw notJson("NOT_JSON");
        }
    }

    private static InvalidFacts unreadable(JsonProcessingException e, JsonStreamContext where) {
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            String field = String.valueOf(where.getCurrentName());
            return new InvalidFacts(List.of(BodyFault.of(pointer(where), "DUPLICATE_FIELD", shortened(field))), false);
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return notJson("NOT_JSON.line", Integer.toString(line));
    }

    private static InvalidFacts notJson(String sentence, String... parts) {
        return new InvalidFacts(List.of(BodyFault.of("", sentence, parts)), true);
    }

    /** To where the reading stands. */
    private static String pointer(JsonStreamContext where) {
        if (where.inRoot()) {
            return "";
        }
        String step = where.inArray()
                ? Integer.toString(where.getCurrentIndex())
                : escaped(String.valueOf(where.getCurrentName()));
        return pointer(where.getParent()) + '/' + step;
    }

    JsonNode root() {
        return root;
    }

    /** A body within this one, under the name of a field; what is wrong there is collected here. One that is missing is empty. */
    Body part(String name) {
        JsonNode part = root.path(name);
        if (!absent(part) && !part.isObject()) {
            fault('/' + name, "WRONG_TYPE.object");
        }
        return new Body(part, pointer + '/' + name, faults);
    }

    /**
     * Collects a fault; see {@link BodyFault} for its sentence.
     *
     * @throws InvalidFacts
     *             if there are as many as anybody is told of
     */
    void fault(String pointer, String sentence, String... parts) {
        faults.add(BodyFault.of(this.pointer + pointer, sentence, parts));
    }

    /**
     * Collects a value that is none of the known ones.
     *
     * @param known
     *            what may stand there, with what it is called
     */
    void unknown(String pointer, String written, Map<String, Text> known) {
        List<String> near = Nearest.to(written, known.keySet(), known);
        if (known.isEmpty()) {
            fault(pointer, "UNKNOWN_VALUE.none");
        } else if (near.isEmpty()) {
            faultWithAll(pointer, "UNKNOWN_VALUE", String.join(", ", known.keySet()));
        } else {
            fault(pointer, "UNKNOWN_VALUE.meant", shortened(written), String.join(", ", near));
        }
    }

    /** Collects a fault that names all that may stand there, which is told once. */
    private void faultWithAll(String pointer, String sentence, String all, String... parts) {
        if (faults.names(all)) {
            fault(
                    pointer,
                    sentence,
                    Stream.concat(Arrays.stream(parts), Stream.of(all)).toArray(String[]::new));
        } else {
            fault(pointer, sentence + ".again", parts);
        }
    }

    /**
     * Whether a list or an object is short enough to be looked at; collects a fault otherwise.
     *
     * @param most
     *            more than anybody has a reason to tell
     */
    boolean withinSize(JsonNode value, String pointer, int most) {
        if (value.size() > most) {
            fault(pointer, "TOO_MANY", Integer.toString(most));
        }
        return value.size() <= most;
    }

    /** Collects a field that is none of the known ones. */
    private void unknownField(String pointer, String field, Set<String> known) {
        List<String> near = Nearest.to(field, known);
        if (near.isEmpty()) {
            faultWithAll(pointer, "UNKNOWN_FIELD", String.join(", ", new TreeSet<>(known)), shortened(field));
        } else {
            fault(pointer, "UNKNOWN_FIELD.meant", shortened(field), String.join(", ", near));
        }
    }

    /** Collects a fact that the policy has not declared. */
    void unknownFact(String pointer, String fact, Set<String> declared) {
        List<String> near = Nearest.to(fact, declared);
        if (near.isEmpty()) {
            fault(pointer, "UNKNOWN_FACT", shortened(fact));
        } else {
            fault(pointer, "UNKNOWN_FACT.meant", shortened(fact), String.join(", ", near));
        }
    }

    /** A body may hold anything, and a fault quotes it. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_QUOTED
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED))
                : text;
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidFacts
     *             if anything was wrong
     */
    void finish() {
        faults.requireNone();
    }

    /** Reports fields that have no meaning. */
    void allow(JsonNode object, String pointer, Set<String> fields) {
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                unknownField(pointer + '/' + escaped(field), field, fields);
            }
        });
    }

    static String escaped(String field) {
        return shortened(field).replace("~", "~0").replace("/", "~1");
    }

    static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    Optional<String> text(JsonNode value, String pointer) {
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            fault(pointer, "WRONG_TYPE.text");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    Optional<String> choice(JsonNode value, String pointer, Map<String, Text> known) {
        return text(value, pointer).filter(id -> {
            if (!known.containsKey(id)) {
                unknown(pointer, id, known);
            }
            return known.containsKey(id);
        });
    }

    /** One of the words of a vocabulary. */
    Optional<String> word(JsonNode value, String pointer, Map<String, Term> known) {
        Map<String, Text> names = new LinkedHashMap<>();
        known.forEach((id, term) -> names.put(id, term.name()));
        return choice(value, pointer, names);
    }

    Optional<LocalDate> date(JsonNode value, String pointer) {
        return text(value, pointer).flatMap(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return Optional.of(date);
                }
                fault(pointer, "DATE_OUT_OF_RANGE", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
            } catch (DateTimeException _) {
                fault(pointer, "NOT_A_DATE");
            }
            return Optional.empty();
        });
    }

    Optional<Boolean> flag(JsonNode value, String pointer) {
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            fault(pointer, "WRONG_TYPE.flag");
            return Optional.empty();
        }
        return Optional.of(value.asBoolean());
    }

    Optional<Long> count(JsonNode value, String pointer) {
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            fault(pointer, "WRONG_TYPE.count", Integer.toString(Integer.MAX_VALUE));
            return Optional.empty();
        }
        return Optional.of(value.asLong());
    }

    /** An amount of at most a billion yuan, as a string with two decimals. */
    Optional<Long> amount(JsonNode value, String pointer) {
        return text(value, pointer).flatMap(text -> {
            if (!text.matches("\\d{1,10}\\.\\d{2}")) {
                fault(pointer, "NOT_AN_AMOUNT");
                return Optional.empty();
            }
            return Optional.of(Money.parse(text).fen());
        });
    }
}
