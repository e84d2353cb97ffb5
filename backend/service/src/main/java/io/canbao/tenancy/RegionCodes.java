package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link RegionCode} as it stands in a column. */
@Singleton
final class RegionCodes implements AttributeConverter<RegionCode, String> {

    @Override
    public String convertToPersistedValue(@Nullable RegionCode code, ConversionContext context) {
        return Objects.requireNonNull(code, "a code").value();
    }

    @Override
    public RegionCode convertToEntityValue(@Nullable String column, ConversionContext context) {
        return new RegionCode(Objects.requireNonNull(column, "a code"));
    }
}
