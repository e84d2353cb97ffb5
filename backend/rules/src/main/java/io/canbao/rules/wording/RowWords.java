package io.canbao.rules.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a decision table in words of one language. No text ends in a full stop; in English some begin in lower case, because
 * they are meant to stand in a sentence or a cell.
 *
 * @param id of the row
 * @param title what residents know it by, or null
 * @param when one phrase for each test that must hold; empty where the row is for everybody
 * @param needs what a person must have for a window, likewise
 * @param then what the row decides, in short lines; empty where its title says it all
 * @param funders who pays a subsidy, or null
 * @param bring what to take along, or null
 * @param hint what whoever the row applies to should know besides, or null
 */
public record RowWords(
        String id,
        @Nullable String title,
        List<String> when,
        List<String> needs,
        List<String> then,
        @Nullable String funders,
        @Nullable String bring,
        @Nullable String hint) {

    public RowWords {
        when = List.copyOf(when);
        needs = List.copyOf(needs);
        then = List.copyOf(then);
    }
}
