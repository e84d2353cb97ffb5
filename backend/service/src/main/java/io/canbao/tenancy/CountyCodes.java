package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A {@link CountyCode} as it stands in a column. */
@Singleton
final class CountyCodes implements AttributeConverter<CountyCode, String> {

    @Override
    public @Nullable String convertToPersistedValue(@Nullable CountyCode code, ConversionContext context) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable CountyCode convertToEntityValue(@Nullable String column, ConversionContext context) {
        return column == null ? null : new CountyCode(column);
    }
}
