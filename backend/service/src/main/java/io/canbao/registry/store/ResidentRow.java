package io.canbao.registry.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A file with what is a person's own sealed. */
@MappedEntity("resident")
record ResidentRow(
        @EmbeddedId ResidentKey key,
        String idHash,
        String idCipher,
        String paperKind,
        String name,
        LocalDate birthDate,
        @Nullable String sex,
        String unitCode,
        @Nullable String household,
        @Nullable String insuredGroup,
        @Nullable String phoneCipher,
        @Nullable LocalDate diedOn,
        @Nullable String mergedInto,
        int revision) {}
