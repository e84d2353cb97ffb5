package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Hands a controller the {@link IdempotencyKey} of a request. */
@Singleton
final class IdempotencyKeyBinder implements TypedRequestArgumentBinder<IdempotencyKey> {

    @Override
    public Argument<IdempotencyKey> argumentType() {
        return Argument.of(IdempotencyKey.class);
    }

    @Override
    public BindingResult<IdempotencyKey> bind(
            ArgumentConversionContext<IdempotencyKey> context, HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(IdempotencyKey.HEADER);
        if (given.isEmpty()) {
            if (context.getArgument().isNullable()) {
                return BindingResult.empty();
            }
            throw new ProblemException(HttpError.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (given.size() > 1 || !IdempotencyKey.isValid(given.getFirst())) {
            throw new ProblemException(HttpError.IDEMPOTENCY_KEY_INVALID);
        }
        IdempotencyKey key = new IdempotencyKey(given.getFirst());
        return () -> Optional.of(key);
    }
}
