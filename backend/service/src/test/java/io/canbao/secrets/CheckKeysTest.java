package io.canbao.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With other keys nobody is found by their number, and everybody could be registered a second time: a start notices. */
class CheckKeysTest {
    private static final String ONE = key("one");
    private static final String OTHER = key("other");

    private final Kept kept = new Kept();

    @TempDir
    private Path folder;

    @Test
    void theKeysOfTheFirstStartAreThoseOfTheNext() {
        start(ONE, OTHER);

        assertThatCode(() -> start(ONE, OTHER)).doesNotThrowAnyException();
    }

    @Test
    void anotherHashKeyIsRefused() {
        start(ONE, OTHER);

        assertThatThrownBy(() -> start(ONE, ONE))
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("CANBAO_SECRETS_HASH_KEY");
    }

    @Test
    void anotherSecretsKeyIsRefused() {
        start(ONE, OTHER);

        assertThatThrownBy(() -> start(OTHER, OTHER))
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("CANBAO_SECRETS_KEY");
    }

    @Test
    void aSecretsKeyIsReplacedStepByStep() {
        start(ONE, ONE);
        String byTheOld = kept.now().sealed();

        start(ONE + "," + OTHER, ONE);
        assertThat(kept.now().sealed()).isEqualTo(byTheOld);

        start(OTHER + "," + ONE, ONE);
        assertThat(kept.now().sealed()).isNotEqualTo(byTheOld);

        assertThatCode(() -> start(OTHER, ONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(ONE, ONE)).isInstanceOf(WrongKeys.class);
    }

    @Test
    void keysWhoseFilesAreGoneAreNotMadeAnew(@TempDir Path restored) {
        start("", "");

        assertThatThrownBy(() -> keys(restored, "", "", List.of()).check())
                .isInstanceOf(WrongKeys.class)
                .hasMessageContainingAll("keys that are gone", "secrets.key and ", "hash.key");
        assertThat(restored).isEmptyDirectory();
        assertThatCode(() -> start("", "")).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseWithoutACheckIsKnownByWhatItHolds() {
        assertThatThrownBy(() -> keys(folder, ONE, ONE, List.of(() -> Optional.of((_, _) -> false)))
                        .check())
                .isInstanceOf(WrongKeys.class);
        assertThat(kept.find()).isEmpty();

        keys(folder, ONE, ONE, List.of(Optional::empty, () -> Optional.of((_, _) -> true)))
                .check();
        assertThat(kept.find()).isPresent();
    }

    @Test
    void ofInstancesThatStartTogetherTheSlowerOneIsHeldAgainstTheFaster() {
        start(ONE, ONE);
        kept.hiddenOnce = true;
        assertThatCode(() -> start(ONE, ONE)).doesNotThrowAnyException();

        kept.hiddenOnce = true;
        assertThatThrownBy(() -> start(ONE, OTHER)).isInstanceOf(WrongKeys.class);
    }

    private void start(String secrets, String hash) {
        keys(folder, secrets, hash, List.of()).check();
    }

    private CheckKeys keys(Path data, String secrets, String hash, List<SealedBefore> before) {
        return new CheckKeys(
                new SecretBox(secrets, data.toString()), new KeyedHash(hash, data.toString()), kept, before);
    }

    private static String key(String name) {
        byte[] bytes = "%-32s".formatted(name).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As a table with one row. */
    private static final class Kept implements KeyChecks {
        private @Nullable KeyCheck row;

        /** Somebody else adds the row after it was looked for. */
        private boolean hiddenOnce;

        KeyCheck now() {
            return find().orElseThrow();
        }

        @Override
        public Optional<KeyCheck> find() {
            if (hiddenOnce) {
                hiddenOnce = false;
                return Optional.empty();
            }
            return Optional.ofNullable(row);
        }

        @Override
        public void add(KeyCheck check) {
            if (row != null) {
                throw new DataAccessException("there already");
            }
            row = check;
        }

        @Override
        public void reseal(String sealed) {
            row = new KeyCheck(now().hashed(), sealed);
        }
    }
}
