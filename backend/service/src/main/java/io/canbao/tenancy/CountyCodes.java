package io.canbao.tenancy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** A {@link CountyCode} as it stands in a column. */
@Singleton
final class CountyCodes implements AttributeConverter<CountyCode, String> {

    @Override
    public String convertToPersistedValue(CountyCode code, ConversionContext context) {
        return code.value();
    }

    @Override
    public CountyCode convertToEntityValue(String column, ConversionContext context) {
        return new CountyCode(column);
    }
}
