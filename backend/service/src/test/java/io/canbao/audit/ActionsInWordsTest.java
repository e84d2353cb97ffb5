package io.canbao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policy.recall.Recall;
import io.canbao.registry.ResidentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever reads the trail in the office reads words: each action that the service writes has some, and nothing has words that is never written. The actions
 * are the texts of that form in the classes that know the trail.
 */
class ActionsInWordsTest {
    private static final Path WORDS = Path.of("../../frontend/src/office/texts");
    private static final String ACTION = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*";

    /** Actions that are put together while the service runs, by the text as it stands in the class. */
    private static final Map<String, Set<String>> PUT_TOGETHER = Map.of(
            "enrollment.\u0001",
            Set.of("enrollment.withdrawn", "enrollment.refunded"), // the states of one that has ended
            "resident.\u0001",
            EnumSet.complementOf(EnumSet.of(ResidentEvent.Kind.COVER_RECORDED))
                    .stream() // comes with files alone, which leave a line of their own
                    .map(kind -> "resident." + kind.code())
                    .collect(Collectors.toSet()),
            "policy.\u0001-\u0001",
            Stream.of(Recall.Kind.values())
                    .map(kind -> "policy." + kind.name().toLowerCase(Locale.ROOT))
                    .flatMap(
                            what -> Stream.of("-requested", "-done", "-refused").map(what::concat))
                    .collect(Collectors.toSet()));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyActionHasWordsAndNoOtherHas(String language) throws IOException {
        Set<String> told = new TreeSet<>();
        new ObjectMapper()
                .readTree(WORDS.resolve(language + ".json").toFile())
                .path("actions")
                .properties()
                .forEach(of -> of.getValue().fieldNames().forEachRemaining(what -> told.add(of.getKey() + "." + what)));

        assertThat(told).isEqualTo(written());
    }

    private static Set<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ActionsInWordsTest::read)
                    .filter(ActionsInWordsTest::knowsTheTrail)
                    .map(ClassFile.of()::parse)
                    .flatMap(ActionsInWordsTest::actions)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> actions(ClassModel type) {
        return texts(type).flatMap(text -> {
            if (text.matches("[a-z]+\\.[a-z-]*\u0001.*")) {
                assertThat(PUT_TOGETHER).as(type.thisClass().asInternalName()).containsKey(text);
                return PUT_TOGETHER.getOrDefault(text, Set.of()).stream();
            }
            return text.matches(ACTION) && !text.endsWith(".json") ? Stream.of(text) : Stream.empty();
        });
    }

    private static Stream<String> texts(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue());
    }

    private static boolean knowsTheTrail(byte[] type) {
        return new String(type, StandardCharsets.ISO_8859_1).contains("io/canbao/audit/AuditTrail");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path classes() {
        try {
            return Path.of(AuditTrail.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("io/canbao");
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
