package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Names the encoding of a file that is not in UTF-8, as editors name it where they save a file. */
final class Encodings {

    private Encodings() {}

    /** What such a file was saved as, if that can be told. */
    static Wording found(byte[] content) {
        boolean unicode = begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF);
        if (unicode) {
            return FilePhrase.ENCODED_AS.of("UTF-16");
        }
        return chinese(content) ? FilePhrase.ENCODED_AS.of("GBK") : FilePhrase.NOT_UTF8.of();
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static boolean chinese(byte[] content) {
        try {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .anyMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
