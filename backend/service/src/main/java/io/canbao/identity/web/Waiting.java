package io.canbao.identity.web;

import io.micronaut.core.async.publisher.Publishers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Work that reads the database, for filters that must not wait. */
final class Waiting {
    private Waiting() {}

    /** What the work gives, or nothing, or what it throws as it threw it. */
    static <T> Publisher<T> publish(ExecutorService mayWait, Supplier<Optional<T>> work) {
        return Publishers.fromCompletableFuture(() -> {
            CompletableFuture<@Nullable T> done = new CompletableFuture<>();
            mayWait.execute(() -> {
                try {
                    done.complete(work.get().orElse(null));
                } catch (RuntimeException | Error thrown) {
                    done.completeExceptionally(thrown);
                }
            });
            return done;
        });
    }
}
