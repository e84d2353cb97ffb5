package io.canbao.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a record held before and after something was done, by the names of its fields: one cell of a file, in words.
 *
 * @param before fields that were not there are left out
 * @param after  likewise
 */
public record ChangedFields(Map<String, String> before, Map<String, String> after) {
    public ChangedFields {
        before = new LinkedHashMap<>(before);
        after = new LinkedHashMap<>(after);
    }
}
