package io.canbao.language;

import io.canbao.rules.policy.Language;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands a controller the caller's {@link Language}. */
@Singleton
final class LanguageBinder implements TypedRequestArgumentBinder<Language> {

    @Override
    public Argument<Language> argumentType() {
        return Argument.of(Language.class);
    }

    @Override
    public BindingResult<Language> bind(ArgumentConversionContext<Language> context, HttpRequest<?> source) {
        Language language = Languages.of(source);
        return () -> java.util.Optional.of(language);
    }
}
