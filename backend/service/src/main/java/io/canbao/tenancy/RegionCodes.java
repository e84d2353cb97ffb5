package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** A {@link RegionCode} as it stands in a column. */
@Singleton
final class RegionCodes implements AttributeConverter<RegionCode, String> {

    @Override
    public String convertToPersistedValue(RegionCode code, ConversionContext context) {
        return code.value();
    }

    @Override
    public RegionCode convertToEntityValue(String column, ConversionContext context) {
        return new RegionCode(column);
    }
}
