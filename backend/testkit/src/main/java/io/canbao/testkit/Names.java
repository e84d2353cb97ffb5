package io.canbao.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test of this machine uses at the same time. */
final class Names {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Names() {}

    static String unique(String stem) {
        return "%s_%d_%d".formatted(stem, ProcessHandle.current().pid(), NEXT.incrementAndGet());
    }
}
