package io.canbao.tenancy.store;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tenant. */
@SharedTable("the platform's list of its tenants: what each says of itself, nothing of its records")
@MappedEntity("county")
record CountyRow(
        @Id String countyCode,
        String status,
        String modules,
        String contactName,
        String contactPhone,
        String letterheadZh,
        String letterheadEn,
        int approvals,
        int revision,
        LocalDateTime createdAt,
        @Nullable LocalDateTime publishedAt) {

    static CountyRow of(County county) {
        return new CountyRow(
                county.code().value(),
                county.status().code(),
                modules(county),
                county.contact().name(),
                county.contact().phone(),
                county.letterhead().zh(),
                county.letterhead().en(),
                county.approvals(),
                county.revision(),
                LocalDateTime.ofInstant(county.createdAt(), ZoneOffset.UTC),
                county.publishedAt()
                        .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                        .orElse(null));
    }

    County county() {
        return new County(
                CountyCode.parse(countyCode),
                CountyStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                Arrays.stream(modules.split(","))
                        .map(CountyModule::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                new County.Contact(contactName, contactPhone),
                new Text(letterheadZh, letterheadEn),
                approvals,
                revision,
                createdAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(publishedAt).map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    private static String modules(County county) {
        return county.modules().stream().map(CountyModule::code).sorted().collect(Collectors.joining(","));
    }
}
