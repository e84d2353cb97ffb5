package io.canbao.registry;

import io.canbao.registry.RemindResidents.Policy;
import io.canbao.registry.RemindResidents.Reminder;
import io.canbao.registry.Residents.Filter;
import io.canbao.tenancy.CountyScope;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What of a roll runs out within a month, as numbers: of nobody in particular, so that looking at it leaves no line in the trail. */
@Singleton
public class WatchRoll {
    private static final int MONTHS = 1;
    private static final Pageable ONE = Pageable.from(0, 1);

    private final Residents residents;
    private final VisibleUnits visible;
    private final RemindResidents reminding;
    private final Rolls rolls;

    WatchRoll(Residents residents, VisibleUnits visible, RemindResidents reminding, Rolls rolls) {
        this.residents = residents;
        this.visible = visible;
        this.reminding = reminding;
        this.rolls = rolls;
    }

    /** What runs out. */
    public enum Kind {
        /** People insured the year before, not yet for this one, can pay at today's price for a while only. */
        RENEWALS,
        /** Identities that hold today have a last day. */
        IDENTITIES;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * So many people whom something runs out for.
     *
     * @param year  of the policy whose people they are
     * @param until the last day of a price; of identities the last day that was looked at
     */
    public record Expiring(Kind kind, long people, int year, LocalDate until) {}

    /** All of it; nothing in a county without a policy in force. */
    public List<Expiring> expiring(CountyScope by) {
        LocalDate today = rolls.today();
        OptionalInt year = rolls.of(by.county()).words().year();
        if (year.isEmpty()) {
            return List.of();
        }
        LocalDate end = today.plusMonths(MONTHS);
        List<Expiring> expiring = new ArrayList<>();
        renewals(by, year.getAsInt(), today, end).ifPresent(expiring::add);
        long ending = page(by, OptionalInt.empty(), OptionalInt.empty(), Optional.of(end), today)
                .getTotalSize();
        if (ending > 0) {
            expiring.add(new Expiring(Kind.IDENTITIES, ending, year.getAsInt(), end));
        }
        return expiring;
    }

    /** The price of one of them stands for that of all: windows end for everybody on the same day, but for those who have one of their own. */
    private Optional<Expiring> renewals(CountyScope by, int year, LocalDate today, LocalDate end) {
        Page<Resident> people = page(by, OptionalInt.of(year), OptionalInt.of(year - 1), Optional.empty(), today);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Policy policy = reminding.policy(by.county(), year);
        Reminder one =
                reminding.remind(by.county(), policy, people.getContent()).getFirst();
        return one.until()
                .filter(until -> one.today().isPresent() && !until.isAfter(end))
                .map(until -> new Expiring(Kind.RENEWALS, people.getTotalSize(), year, until));
    }

    private Page<Resident> page(
            CountyScope by,
            OptionalInt notEnrolled,
            OptionalInt insuredIn,
            Optional<LocalDate> endsBy,
            LocalDate today) {
        Filter filter = new Filter(
                visible.of(by),
                Optional.empty(),
                Optional.empty(),
                notEnrolled,
                notEnrolled, // who said why is not reminded either
                insuredIn,
                endsBy,
                "",
                today);
        return residents.list(by.county(), filter, ONE);
    }
}
