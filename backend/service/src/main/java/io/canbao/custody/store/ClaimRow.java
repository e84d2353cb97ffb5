package io.canbao.custody.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.custody.ClaimFunder.Claim;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a funder was asked for. */
@MappedEntity("funder_claim")
record ClaimRow(
        @EmbeddedId ClaimKey key,
        LocalDate untilDay,
        String amounts,
        long totalFen,
        String digest,
        LocalDateTime claimedAt,
        String claimedBy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ClaimRow of(Claim claim) {
        return new ClaimRow(
                new ClaimKey(claim.county(), claim.funder(), claim.year(), claim.number()),
                claim.until(),
                written(claim.lines()),
                claim.total().fen(),
                claim.digest(),
                LocalDateTime.ofInstant(claim.at(), ZoneOffset.UTC),
                claim.by());
    }

    Claim claim() {
        return new Claim(
                key.countyCode(),
                key.funder(),
                key.insuranceYear(),
                key.claimNo(),
                untilDay,
                read(amounts),
                digest,
                claimedAt.toInstant(ZoneOffset.UTC),
                claimedBy);
    }

    private static String written(SortedMap<String, Long> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("numbers can be written", impossible);
        }
    }

    private static SortedMap<String, Long> read(String amounts) {
        try {
            return JSON.readValue(amounts, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a claim cannot be read", damaged);
        }
    }
}
