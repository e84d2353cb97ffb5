package io.canbao.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a controller the {@link Preconditions} of a request. */
@Singleton
final class PreconditionsBinder implements TypedRequestArgumentBinder<Preconditions> {

    @Override
    public Argument<Preconditions> argumentType() {
        return Argument.of(Preconditions.class);
    }

    @Override
    public BindingResult<Preconditions> bind(ArgumentConversionContext<Preconditions> context, HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Preconditions preconditions =
                new Preconditions(headers.get(HttpHeaders.IF_MATCH), headers.get(HttpHeaders.IF_NONE_MATCH));
        return () -> Optional.of(preconditions);
    }
}
