package io.canbao.registry;

/**
 * What a year of a person was.
 *
 * @param status a word of the county's policies: insured, missed, elsewhere, late
 * @param source form, or the import or the merged file that brought it
 */
public record CoverYear(int year, String status, String source) {
    /** Covered in the county that year. */
    public static final String INSURED = "insured";

    /** Covered somewhere else that year. */
    public static final String ELSEWHERE = "elsewhere";
}
