package io.canbao.policypack.answer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON as RFC 8259 has it sent: UTF-8 and nothing else. Left to itself the reader takes letters that are written in more bytes than they need, which whoever looks at the bytes on the
 * way does not recognise, and halves of characters, which no answer can quote.
 */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /** What the bytes say; nothing where they are no UTF-8, or tell half of a character. */
    static Optional<String> text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return hasHalf(json) ? Optional.empty() : Optional.of(json);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Whether one of the escapes is a surrogate without its other half beside it. A backslash that is escaped itself begins no escape. */
    private static boolean hasHalf(String json) {
        int at = json.indexOf('\\');
        while (at >= 0 && at + 1 < json.length()) {
            char unit = escaped(json, at);
            if (Character.isHighSurrogate(unit) && Character.isLowSurrogate(escaped(json, at + 6))) {
                at += 6;
            } else if (Character.isSurrogate(unit)) {
                return true;
            }
            at = json.indexOf('\\', at + 2);
        }
        return false;
    }

    /** The code unit of an escape; zero where none is, or a wrong one, which the reader refuses. */
    private static char escaped(String json, int at) {
        if (!json.startsWith("\\u", at) || json.length() < at + 6) {
            return 0;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + 6; digit++) {
            int value = Character.digit(json.charAt(digit), 16);
            if (value < 0) {
                return 0;
            }
            unit = unit << 4 | value;
        }
        return (char) unit;
    }
}
