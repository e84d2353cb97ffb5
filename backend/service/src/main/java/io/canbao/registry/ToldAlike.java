package io.canbao.registry;

import static java.util.stream.Collectors.toCollection;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What people were told, for those of whom the same is known but for the birth date: a day-by-day look at the year is made once for all of them. Somebody is told
 * what another one was where the policy answers them alike today and on both sides of every day on which that one's answer turned; an age that is reached
 * makes a difference on one of these days, since it does not go away again. Small children are looked at one by one: what a birth opens closes soon after.
 *
 * @param <T> what is told
 */
final class ToldAlike<T> {
    private static final int YEARS_OF_A_SMALL_CHILD = 3;

    private final CompiledPolicy policy;
    private final LocalDate today;
    private final Map<Facts, List<Told<T>>> byFacts = new HashMap<>();

    ToldAlike(CompiledPolicy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    /**
     * What somebody is told.
     *
     * @param one     found where nobody was told the same before
     * @param answers what the first tier is answered, by day
     */
    private record Told<T>(T one, Map<Long, Answer> answers) {}

    private record Answer(boolean accepted, long payableFen, long coverFrom) {
        static Answer of(Decision decision) {
            return new Answer(decision.accepted(), decision.payableFen(), decision.coverFrom());
        }
    }

    /** What came out of a look at somebody's year, with the days on which it turns. */
    record Looked<T>(T told, Stream<LocalDate> turns) {}

    /** What somebody is told who is known by these facts. */
    T of(Facts facts, Supplier<Looked<T>> look) {
        Long born = facts.values().get(Facts.BIRTH_DATE);
        if (born == null || born > today.minusYears(YEARS_OF_A_SMALL_CHILD).toEpochDay()) {
            return look.get().told();
        }
        List<Told<T>> before =
                byFacts.computeIfAbsent(facts.with(Facts.BIRTH_DATE, LocalDate.EPOCH), _ -> new ArrayList<>());
        Optional<Told<T>> alike =
                before.stream().filter(told -> isAnswered(told, facts)).findFirst();
        if (alike.isPresent()) {
            return alike.get().one();
        }
        Looked<T> looked = look.get();
        before.add(new Told<>(looked.told(), answers(facts, days(looked.turns()))));
        return looked.told();
    }

    private SortedSet<Long> days(Stream<LocalDate> turns) {
        SortedSet<Long> days = turns.filter(today::isBefore)
                .flatMap(turn -> Stream.of(turn.minusDays(1), turn))
                .map(LocalDate::toEpochDay)
                .collect(toCollection(TreeSet::new));
        days.add(today.toEpochDay());
        return days;
    }

    private Map<Long, Answer> answers(Facts facts, SortedSet<Long> days) {
        Subject subject = policy.subject(facts.withoutPaid());
        Map<Long, Answer> answers = new HashMap<>();
        for (long day : days) {
            answers.put(day, answer(subject, day));
        }
        return answers;
    }

    private boolean isAnswered(Told<T> told, Facts facts) {
        Subject subject = policy.subject(facts.withoutPaid());
        return told.answers().entrySet().stream()
                .allMatch(each -> each.getValue().equals(answer(subject, each.getKey())));
    }

    private Answer answer(Subject subject, long day) {
        subject.paidOn(day);
        return Answer.of(policy.decide(subject, 0));
    }
}
