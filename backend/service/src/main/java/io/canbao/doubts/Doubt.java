package io.canbao.doubts;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody does not believe an answer.
 *
 * @param code   by which it is found in its county: short, and told to the resident alone
 * @param year   the insurance year that was asked about
 * @param toldOn the county's day
 * @param doneBy who has dealt with it, by username; empty while it waits
 */
public record Doubt(CountyCode county, String code, int year, LocalDate toldOn, Optional<String> doneBy) {

    /**
     * What the doubt is about.
     *
     * @param facts  what was told, made coarse
     * @param answer the answer as it was told, in the resident's language
     */
    public record Subject(JsonNode facts, JsonNode answer) {}
}
