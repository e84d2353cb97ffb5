package io.canbao.policy.web;

import io.canbao.policy.draft.DraftError;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text that somebody sends, as it is: packs are larger than other bodies, so they are read from the stream. */
final class WrittenText {
    /** The type of packs and cases (RFC 9512). */
    static final String YAML = "application/yaml";

    private WrittenText() {}

    /**
     * The text; what is empty is kept as that, and is told to be no pack.
     *
     * @throws ProblemException DRAFT_TOO_LARGE, DRAFT_NOT_UTF8
     */
    static String read(@Nullable InputStream body) {
        return body == null ? "" : text(body);
    }

    private static String text(InputStream body) {
        try (body) {
            byte[] bytes = body.readNBytes(TreeReader.MAXIMUM_BYTES + 1);
            if (bytes.length > TreeReader.MAXIMUM_BYTES) {
                throw new ProblemException(DraftError.DRAFT_TOO_LARGE);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new ProblemException(DraftError.DRAFT_NOT_UTF8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
