package io.canbao.imports;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFault;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of file: its columns, and what a row means for a county. Each bean of this type is one. */
public interface ImportKind {
    /** As requests name it. */
    String code();

    /** In the order of the template; what rows are about comes first among those that a file must have. */
    List<Column> columns();

    /** Who may bring such a file, and have it taken in. */
    Set<Role> broughtBy();

    /** What may be wrong with a row, but for what {@link ImportError} says of any. */
    Stream<ErrorCode> errors();

    /** Begins to judge rows of one file, part after part, by what the county is at that moment. */
    RowJudge begin(CountyCode county);

    /** Judges the rows of a file, in whose order a row may rest on an earlier one. */
    interface RowJudge {
        /** What each of the next rows would change. Changes nothing. */
        Judgement judge(List<ImportRow> rows);
    }

    /** What some rows would change. */
    interface Judgement {
        /** In the order of the rows. */
        List<Verdict> verdicts();

        /**
         * Changes it, in the caller's transaction; what was rejected changes nothing.
         *
         * @param by     who brought the file, by the request that confirmed it
         * @param source names the import
         * @throws OvertakenException if somebody else changed meanwhile what the rows change
         */
        void apply(Asker by, String source);
    }

    /**
     * What a row would change.
     *
     * @param row    its number
     * @param key    equal for rows that say something of the same thing; empty where it cannot be determined
     * @param faults why it is rejected
     */
    record Verdict(int row, Outcome outcome, String key, List<FormFault> faults) {
        /** The row is not taken in. */
        public static Verdict rejected(ImportRow row, List<FormFault> faults) {
            return new Verdict(row.number(), Outcome.REJECTED, "", faults);
        }

        /** Nothing is wrong with the row. */
        public static Verdict of(ImportRow row, Outcome outcome, String key) {
            return new Verdict(row.number(), outcome, key, List.of());
        }
    }

    /** What becomes of a row. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REJECTED
    }
}
