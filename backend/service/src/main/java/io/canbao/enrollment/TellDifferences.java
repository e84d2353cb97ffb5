package io.canbao.enrollment;

import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what differs between paid enrollments and the roll, in the caller's transaction. The files are locked before either is looked at again: of a list and a payment that
 * come at once the later one sees the other.
 */
@Singleton
class TellDifferences {
    private final Residents residents;
    private final Differences differences;
    private final CompareWithRoll comparing;

    TellDifferences(Residents residents, Differences differences, CompareWithRoll comparing) {
        this.residents = residents;
        this.differences = differences;
        this.comparing = comparing;
    }

    /** Whoever else learns something about these people, or takes money for them, waits until the caller's transaction is done. */
    void lock(CountyCode county, Collection<ResidentId> people) {
        residents.lock(county, people);
    }

    /** Compares an enrollment that was paid just now, or on another basis. */
    void changed(Confirmed paid) {
        lock(paid.head().county(), List.of(paid.head().resident()));
        String source = differences
                .find(paid.head().county(), paid.head().id())
                .map(Difference::source)
                .orElse("payment");
        learned(paid, source);
    }

    /**
     * Compares an enrollment whose file was locked, after the roll learned something. What is open, or somebody has decided about, stays so as long as it says the same.
     *
     * @param source form, or the import or merged file that brought it
     */
    void learned(Confirmed paid, String source) {
        CountyCode county = paid.head().county();
        Optional<Difference> before = differences.find(county, paid.head().id());
        Optional<Difference> found = comparing.compare(paid, source);
        if (found.isEmpty()) {
            differences.forget(county, paid.head().id());
        } else if (before.filter(found.get()::says).isEmpty()) {
            differences.put(county, found.get());
        }
    }
}
