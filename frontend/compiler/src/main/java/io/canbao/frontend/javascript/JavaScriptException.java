package io.canbao.frontend.javascript;

import com.caoccao.javet.exceptions.JavetException;

/** What JavaScript could not do: read a text, or run it to its end. The message says why, and where. */
public final class JavaScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JavaScriptException(String reason) {
        super(reason);
    }

    JavaScriptException(JavetException failed) {
        super(failed.getMessage(), failed);
    }
}
