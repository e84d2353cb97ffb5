package io.canbao.registry.lists;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.canbao.policy.PolicyInForce;
import io.canbao.registry.Rolls;
import io.canbao.registry.lists.BroughtLists.Brought;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds what came against what the policy's schedules say is due. A list has come once a file with people of one of the authority's identities was taken in; whether all of
 * them stand on it only the authority knows.
 */
@Singleton
public class WatchLists {
    /** Of a list without a first day: how long before its last one it may have come. */
    private static final int MONTHS_BEFORE = 6;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final BroughtLists brought;
    private final Rolls rolls;

    WatchLists(BroughtLists brought, Rolls rolls) {
        this.brought = brought;
        this.rolls = rolls;
    }

    /** How it stands with a list. */
    public enum State {
        /** Came by its last day, or has none. */
        CAME,
        /** Came after its last day. */
        CAME_LATE,
        /** Not there yet, and not late. */
        AWAITED,
        /** Not there, and its last day is over. */
        LATE;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A list that an authority hands in.
     *
     * @param authority  its word in the policy, and its name
     * @param identities that it certifies
     * @param deadline   empty where the policy names none
     * @param came       what files brought of it, the last one first
     */
    public record Watched(
            Term authority,
            List<Term> identities,
            Optional<Scheme.Deadline> deadline,
            List<Brought> came,
            State state) {}

    /** The lists of the newest policy in force, those that are due first before those due later; none without one. */
    public List<Watched> of(CountyCode county) {
        LocalDate today = rolls.today();
        return rolls.newestPolicy(county)
                .map(policy -> of(county, policy, today))
                .orElse(List.of());
    }

    private List<Watched> of(CountyCode county, PolicyInForce policy, LocalDate today) {
        List<Due> due = due(policy);
        LocalDate first = Stream.concat(due.stream().map(Due::from), Stream.of(today.minusMonths(MONTHS_OF_A_YEAR)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Brought> all = brought.since(county, first);
        List<Watched> watched = new ArrayList<>();
        certified(policy).forEach((authority, identities) -> {
            Term named = Optional.ofNullable(
                            policy.policy().policy().vocabulary().terms().get(authority))
                    .orElseGet(() -> Term.of(authority, new Text(authority, authority)));
            List<Brought> own = all.stream()
                    .filter(one -> identities.stream()
                            .anyMatch(identity -> identity.id().equals(one.category())))
                    .toList();
            List<Due> days = due.stream()
                    .filter(one -> one.deadline().lists().contains(authority))
                    .toList();
            if (days.isEmpty()) {
                State state = own.isEmpty() ? State.AWAITED : State.CAME;
                watched.add(new Watched(named, identities, Optional.empty(), own, state));
            }
            days.forEach(day -> watched.add(watched(named, identities, day, own, today)));
        });
        watched.sort(Comparator.comparing(
                one -> one.deadline().map(Scheme.Deadline::on).orElse(LocalDate.MAX)));
        return watched;
    }

    private static Watched watched(Term authority, List<Term> identities, Due due, List<Brought> all, LocalDate today) {
        List<Brought> came =
                all.stream().filter(one -> !one.on().isBefore(due.from())).toList();
        LocalDate last = due.deadline().on();
        State state;
        if (came.isEmpty()) {
            state = today.isAfter(last) ? State.LATE : State.AWAITED;
        } else {
            state = came.getLast().on().isAfter(last) ? State.CAME_LATE : State.CAME;
        }
        return new Watched(authority, identities, Optional.of(due.deadline()), came, state);
    }

    /** A deadline with the first day on which what is due by it may have come. */
    private record Due(Scheme.Deadline deadline, LocalDate from) {}

    private static List<Due> due(PolicyInForce policy) {
        List<Due> due = new ArrayList<>();
        for (Scheme scheme : policy.policy().data().assessment()) {
            for (Scheme.Deadline deadline : scheme.moments().deadlines()) {
                if (!deadline.lists().isEmpty()) {
                    due.add(new Due(
                            deadline,
                            Stream.of(deadline.from(), scheme.head().from())
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(deadline.on().minusMonths(MONTHS_BEFORE))));
                }
            }
        }
        return due;
    }

    /** The identities by the authority that certifies them; those of which no text says who does aside. */
    private static Map<String, List<Term>> certified(PolicyInForce policy) {
        return policy.policy().policy().vocabulary().categories().values().stream()
                .filter(identity -> identity.authority() != null)
                .collect(groupingBy(identity -> Objects.requireNonNull(identity.authority()), TreeMap::new, toList()));
    }
}
