package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A {@link RegionCode} as it stands in a column. */
@Singleton
final class RegionCodes implements AttributeConverter<RegionCode, String> {

    @Override
    public @Nullable String convertToPersistedValue(@Nullable RegionCode code, ConversionContext context) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable RegionCode convertToEntityValue(@Nullable String column, ConversionContext context) {
        return column == null ? null : new RegionCode(column);
    }
}
