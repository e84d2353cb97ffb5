package io.canbao.identity.web;

import io.canbao.tenancy.CountyScope;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a controller the {@link CountyScope} of whoever was let through to it. */
@Singleton
final class CountyScopeBinder implements TypedRequestArgumentBinder<CountyScope> {
    static final String ATTRIBUTE = "canbao.county-scope";

    @Override
    public Argument<CountyScope> argumentType() {
        return Argument.of(CountyScope.class);
    }

    @Override
    public BindingResult<CountyScope> bind(ArgumentConversionContext<CountyScope> context, HttpRequest<?> source) {
        Optional<CountyScope> scope = source.getAttribute(ATTRIBUTE, CountyScope.class);
        return () -> scope;
    }
}
