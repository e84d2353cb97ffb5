package io.canbao.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A cell of a table.
 *
 * @param text    as it is shown; of a number its digits; with an exponent where there were more than it keeps
 * @param numeric whether it is stored as a number, which rounds after fifteen digits
 */
public record Cell(String text, boolean numeric) {
    /** Characters of which a cell of a roll holds fewer. */
    static final int MOST = 501;

    /** Nothing stands in it. */
    public static final Cell EMPTY = new Cell("", false);

    @JsonCreator
    public Cell(@JsonProperty("text") String text, @JsonProperty("numeric") boolean numeric) {
        this.text = text;
        this.numeric = numeric;
    }

    /** The same, cut off where it holds so much that it is rejected anyway. */
    Cell bounded() {
        return text.length() > MOST ? new Cell(text.substring(0, MOST), numeric) : this;
    }
}
