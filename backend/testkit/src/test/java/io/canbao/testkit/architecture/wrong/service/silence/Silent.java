package io.canbao.testkit.architecture.wrong.service.silence;

public record Silent(Inner inner) {

    public enum Inner {
        ONE
    }

    /** Says what it is for. */
    public interface Telling {}

    record Hidden() {}
}
