package io.canbao.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers that one hand prints on receipts, in order. A number that was printed is never given again, whatever becomes of its receipt; one that was not, is the
 * next.
 *
 * @param year   insurance year
 * @param series which range it is
 * @param next   number of the next receipt, from 1
 */
public record ReceiptRange(int year, int series, long next) {

    /** A range of which nothing was printed. */
    public static ReceiptRange begin(int year, int series) {
        return new ReceiptRange(year, series, 1);
    }

    /** The number of the next receipt. */
    public ReceiptNumber number() {
        return new ReceiptNumber(year, series, next);
    }

    /** The range after that receipt. */
    public ReceiptRange rest() {
        return new ReceiptRange(year, series, next + 1);
    }

    /**
     * The numbers before the next one that have no receipt, in order: none, unless somebody took one away.
     *
     * @param printed numbers that have one, void ones among them
     */
    public List<ReceiptNumber> gaps(Collection<Long> printed) {
        Set<Long> known = new HashSet<>(printed);
        List<ReceiptNumber> gaps = new ArrayList<>();
        for (long number = 1; number < next; number++) {
            if (!known.contains(number)) {
                gaps.add(new ReceiptNumber(year, series, number));
            }
        }
        return gaps;
    }
}
