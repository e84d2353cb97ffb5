package io.canbao.frontend.javascript;

import static io.canbao.frontend.javascript.JavaScript.asked;

import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.reference.V8ValueArray;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value of a {@link JavaScript} engine, usable until that is closed. */
public final class JavaScriptValue {
    private final JavaScript engine;
    private final V8Value value;

    JavaScriptValue(JavaScript engine, V8Value value) {
        this.engine = engine;
        this.value = value;
    }

    /**
     * Calls it with texts and values, and lets all that waits for nothing but other JavaScript run to its end.
     *
     * @throws JavaScriptException if it throws
     * @throws ClassCastException if it is no function
     */
    public JavaScriptValue call(Object... arguments) {
        var given = Stream.of(arguments)
                .map(each -> each instanceof JavaScriptValue other ? other.value : each)
                .toArray();
        return engine.give(() -> ((V8ValueFunction) value).call(null, given));
    }

    /** A part of an object; undefined if it has none of this name. */
    public JavaScriptValue get(String name) {
        return engine.give(() -> ((V8ValueObject) value).get(name));
    }

    /** What an array holds. */
    public List<JavaScriptValue> items() {
        var array = (V8ValueArray) value;
        return IntStream.range(0, asked(array::getLength))
                .mapToObj(i -> engine.give(() -> array.get(i)))
                .toList();
    }

    /** Whether there is something. */
    public boolean isDefined() {
        return !value.isNullOrUndefined();
    }

    /** A text as it is. */
    public String text() {
        return value.toString();
    }
}
