package io.canbao.registry.imports;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFault;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Roll;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of file: its columns, and what a row means for the roll. Each bean of this type is one. */
public interface ImportKind {
    /** As requests name it. */
    String code();

    List<Column> columns();

    /** Who may bring such a file, and have it taken in. */
    default Set<Role> broughtBy() {
        return Set.of(Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN);
    }

    /** The kind for one file whose rows are judged one chunk after the other and taken in later, where a row may rest on an earlier one. */
    default ImportKind forFile(CountyCode county) {
        return this;
    }

    /** What may be wrong with a row. */
    default Stream<ErrorCode> errors() {
        return Stream.concat(Stream.of(RegistryError.values()), Stream.of(ImportError.values()));
    }

    /** What each of some rows would change, as the roll is now. Changes nothing. */
    Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows);

    /** What some rows would change. */
    interface Judgement {
        /** In the order of the rows. */
        List<Verdict> verdicts();

        /**
         * Changes it, in the caller's transaction; what was rejected changes nothing.
         *
         * @param by     username of who confirmed
         * @param source names the import
         * @throws OvertakenException if somebody else changed one of the files meanwhile
         */
        void apply(String by, String source);
    }

    /**
     * What a row would change.
     *
     * @param row    its number
     * @param key    equal for rows that say something of the same thing; empty where it cannot be told
     * @param faults why it is rejected
     */
    record Verdict(int row, Outcome outcome, String key, List<FormFault> faults) {
        static Verdict rejected(ImportRow row, List<FormFault> faults) {
            return new Verdict(row.number(), Outcome.REJECTED, "", faults);
        }

        static Verdict of(ImportRow row, Outcome outcome, String key) {
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
