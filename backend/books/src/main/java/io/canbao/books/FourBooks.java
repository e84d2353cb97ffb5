package io.canbao.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The same money as four books tell it, by what it is about: the ledger, the receipts, the roll and the records of payments. They agree where each tells the same amount of
 * everything.
 *
 * @param money    fen that the ledger has
 * @param receipts fen on receipts that are valid
 * @param roll     fen that the roll says were paid
 * @param records  fen of the payments that were recorded
 */
public record FourBooks(
        Map<String, Long> money, Map<String, Long> receipts, Map<String, Long> roll, Map<String, Long> records) {

    /** Keeps the books as they are now. */
    public FourBooks {
        money = Map.copyOf(money);
        receipts = Map.copyOf(receipts);
        roll = Map.copyOf(roll);
        records = Map.copyOf(records);
    }

    /** What a difference is called. */
    public enum Kind {
        /** The ledger has it, and no payment is recorded. */
        MONEY_WITHOUT_RECORD,
        /** A payment is recorded that the ledger has not. */
        RECORD_WITHOUT_MONEY,
        /** It was paid, and there is no valid receipt. */
        MONEY_WITHOUT_RECEIPT,
        /** There is a valid receipt, and nothing was paid. */
        RECEIPT_WITHOUT_MONEY,
        /** It was paid, and the roll does not know. */
        MONEY_WITHOUT_ROLL,
        /** The roll says that it was paid, and nothing was. */
        ROLL_WITHOUT_MONEY,
        /** Both have it, with different amounts. */
        AMOUNT_DIFFERS
    }

    /**
     * Something of which two books tell differently.
     *
     * @param about what the money is about
     * @param fen   what the ledger has less what the other book has
     */
    public record Difference(Kind kind, String about, long fen) {}

    /** All differences between the ledger and each of the others, in the order of what they are about. */
    public List<Difference> differences() {
        TreeSet<String> all = new TreeSet<>(money.keySet());
        all.addAll(receipts.keySet());
        all.addAll(roll.keySet());
        all.addAll(records.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String about : all) {
            compare(differences, about, records, Kind.MONEY_WITHOUT_RECORD, Kind.RECORD_WITHOUT_MONEY);
            compare(differences, about, receipts, Kind.MONEY_WITHOUT_RECEIPT, Kind.RECEIPT_WITHOUT_MONEY);
            compare(differences, about, roll, Kind.MONEY_WITHOUT_ROLL, Kind.ROLL_WITHOUT_MONEY);
        }
        return differences;
    }

    private void compare(
            List<Difference> differences, String about, Map<String, Long> other, Kind without, Kind alone) {
        long here = money.getOrDefault(about, 0L);
        long there = other.getOrDefault(about, 0L);
        if (here == there) {
            return;
        }
        Kind kind = there == 0 ? without : here == 0 ? alone : Kind.AMOUNT_DIFFERS;
        differences.add(new Difference(kind, about, here - there));
    }
}
