package io.canbao.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An identity that may earn a subsidy, with its days.
 *
 * @param category     a word of the county's policies
 * @param recognisedOn empty for long ago
 * @param endedOn      last day on which it holds; empty while it lasts
 * @param source       form, or the import or the merged file that brought it
 */
public record HeldIdentity(
        String category, Optional<LocalDate> recognisedOn, Optional<LocalDate> endedOn, String source) {

    /** Whether another one is the same, whatever its end. */
    boolean isOfSameDay(HeldIdentity other) {
        return category.equals(other.category) && recognisedOn.equals(other.recognisedOn);
    }

    /** The same, brought by something else. */
    public HeldIdentity from(String bringer) {
        return new HeldIdentity(category, recognisedOn, endedOn, bringer);
    }
}
