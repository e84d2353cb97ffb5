package io.canbao.identity.web;

import io.canbao.identity.SignedIn;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a controller whoever is signed in. */
@Singleton
final class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {

    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> source) {
        Optional<SignedIn> who = Credentials.of(source);
        return () -> who;
    }
}
