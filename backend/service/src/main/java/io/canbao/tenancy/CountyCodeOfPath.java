package io.canbao.tenancy;

import io.canbao.problem.ProblemException;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the {@link CountyCode} in an address. What cannot be a code is no county, as one that is not there. */
@Singleton
final class CountyCodeOfPath implements TypeConverter<CharSequence, CountyCode> {

    @Override
    public Optional<CountyCode> convert(CharSequence text, Class<CountyCode> type, ConversionContext context) {
        return Optional.of(
                CountyCode.find(text.toString()).orElseThrow(() -> new ProblemException(TenancyError.UNKNOWN_COUNTY)));
    }
}
