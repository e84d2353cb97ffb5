package io.canbao.administration;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.StartingPoint;
import io.canbao.tenancy.StartingPoint.Copied;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a county's policy begins with, as somebody wrote it: a copy of what another one published.
 *
 * @param year       of the draft that begins so
 * @param county     whose policy is copied
 * @param copiedYear of that policy
 */
public record WrittenStart(
        @Nullable Integer year,
        @Nullable String county,
        @Nullable Integer copiedYear) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    Optional<Start> read(Form form, StartingPoint starting) {
        Optional<Integer> of = Optional.ofNullable(year).filter(given -> given >= FIRST_YEAR && given <= LAST_YEAR);
        if (of.isEmpty()) {
            form.tell("/start/year", AdministrationError.YEAR_REQUIRED);
        }
        Optional<Copied> from = Optional.ofNullable(county)
                .flatMap(CountyCode::find)
                .flatMap(code -> Optional.ofNullable(copiedYear).map(given -> new Copied(code, given)))
                .filter(starting::isOffered);
        if (from.isEmpty()) {
            form.tell("/start/copy", AdministrationError.NOTHING_TO_COPY);
        }
        return of.flatMap(given -> from.map(pack -> new Start(given, pack)));
    }

    /**
     * The same, without a fault.
     *
     * @param year of the draft
     */
    record Start(int year, Copied from) {}
}
