package io.canbao.http;

import java.util.regex.Pattern;

/**
 * Names one intention of a caller, however often its request is sent. A controller takes it as an argument: a request without one is then
 * refused, unless the argument is nullable.
 *
 * @param value 1 to 100 visible ASCII characters, such as a UUID
 */
public record IdempotencyKey(String value) {
    /** The header that brings it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[!-~]{1,100}");

    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not 1 to 100 visible ASCII characters");
        }
    }

    static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }
}
