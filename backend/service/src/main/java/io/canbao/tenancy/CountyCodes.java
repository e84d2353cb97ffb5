package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link CountyCode} as it stands in a column. */
@Singleton
final class CountyCodes implements AttributeConverter<CountyCode, String> {

    @Override
    public String convertToPersistedValue(@Nullable CountyCode code, ConversionContext context) {
        return Objects.requireNonNull(code, "a code").value();
    }

    @Override
    public CountyCode convertToEntityValue(@Nullable String column, ConversionContext context) {
        return new CountyCode(Objects.requireNonNull(column, "a code"));
    }
}
