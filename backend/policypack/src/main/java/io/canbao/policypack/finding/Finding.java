package io.canbao.policypack.finding;

import io.canbao.rules.policy.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Something about a file that its author should see.
 *
 * @param mark
 *            where it stands, the row or value from its first character to its last
 * @param path
 *            place in the document, {@code windows[window.central].when.paid}
 * @param found
 *            what stands there
 * @param wanted
 *            what should
 */
public record Finding(Severity severity, Mark mark, String path, Wording found, Wording wanted) {

    /** What only says where else, or in whose pack, something else was found. */
    private static final Set<Phrase> WHERE = Set.of(
            GeneralPhrase.ALSO_ELSEWHERE,
            GeneralPhrase.IN_ROW_OF_LAYER,
            GeneralPhrase.IN_PACKS,
            GeneralPhrase.IN_MANY_PACKS);

    /** Whether a file can be used all the same. */
    public enum Severity {
        /** Not usable; nothing of it is published. */
        FAULT,
        /** Usable; the author decides. */
        WARNING
    }

    /** Name of the file. */
    public String file() {
        return mark.file();
    }

    /** Line in the file, from 1. */
    public int line() {
        return mark.line();
    }

    /** Stable, for programs: the kind of thing that was found. */
    public String code() {
        Wording kind = WHERE.contains(found.phrase()) && found.arguments().getFirst() instanceof Wording wording
                ? wording
                : found;
        return kind.phrase().name();
    }

    /**
     * Tells the finding from others of the same file, and stays the same when it moves to another line: what an author
     * answered for remains answered.
     */
    public String id() {
        String content = severity + "\n" + path + "\n" + found + "\n" + wanted;
        return HexFormat.of().toHexDigits(fingerprint(content));
    }

    private static long fingerprint(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The finding, which holds for so many more places too. */
    Finding alsoIn(int places) {
        return new Finding(severity, mark, path, GeneralPhrase.ALSO_ELSEWHERE.of(found, places), wanted);
    }

    /** What was found and what should stand there, for people. */
    public String text(Language language) {
        return switch (language) {
            case ZH -> {
                String sentence = found.in(language) + "；" + wanted.in(language);
                yield sentence.endsWith("？") ? sentence : sentence + "。";
            }
            case EN -> "found " + found.in(language) + "; wanted " + wanted.in(language);
        };
    }

    /** One line that editors can jump from. */
    public String line(Language language) {
        String what = switch (language) {
            case ZH -> severity == Severity.FAULT ? "错误" : "提醒";
            case EN -> severity.name();
        };
        String colon = switch (language) {
            case ZH -> "：";
            case EN -> ": ";
        };
        return "%s:%d: %s%s%s".formatted(file(), line(), (what + ' ' + path).strip(), colon, text(language));
    }

    /** In English. */
    @Override
    public String toString() {
        return line(Language.EN);
    }
}
