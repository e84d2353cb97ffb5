package io.canbao.audit;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;

/** Where everything that changes, and every read of personal data, leaves a line. */
public interface AuditTrail {

    /**
     * Adds a line to a county's trail, in the caller's transaction: both are there afterwards, or neither.
     *
     * @param county whose trail it is, and whose record was touched
     * @param action what was done, a noun and a participle: {@code unit.added}
     * @param on     what it was done to
     * @throws IllegalStateException if the caller has no transaction
     */
    void record(CountyCode county, Asker by, String action, Subject on, Masked before, Masked after);

    /** As above, in the county that the request speaks for. */
    default void record(CountyScope by, String action, Subject on, Masked before, Masked after) {
        record(by.county(), by.who(), action, on, before, after);
    }

    /**
     * What something was done to.
     *
     * @param kind of record: {@code unit}
     * @param id   that its county knows it by, no name and no number of a person
     */
    record Subject(String kind, String id) {
        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }
}
