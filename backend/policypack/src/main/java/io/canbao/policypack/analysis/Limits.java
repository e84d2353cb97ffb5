package io.canbao.policypack.analysis;

import io.canbao.policypack.tree.Mark;
import io.canbao.rules.Money;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds that a layer sets for the counties below it: each is measured for a population on the first day of every entry, and told once for each row
 * that leads outside it.
 */
final class Limits {

    private static final Set<String> DECISION = Set.of(
            "eligibility",
            "windows",
            "fees",
            "fiscal",
            "surcharges",
            Rows.SUBSIDIES,
            "waiting",
            "incentives",
            "limits");

    private final Inspection pack;
    private final Set<String> told = new HashSet<>();

    private Limits(Inspection pack) {
        this.pack = pack;
    }

    /** The row that a measured value comes from. */
    private record Origin(String section, String id) {}

    static void inspect(Inspection pack, Engine engine) {
        if (pack.county() && !pack.policy().limits().isEmpty() && pack.whole(DECISION.toArray(String[]::new))) {
            Limits bounds = new Limits(pack);
            List<Rule.Limit> limits = pack.policy().limits();
            for (Engine.Answer answer : answers(pack, engine)) {
                limits.forEach(limit -> bounds.measure(limit, answer));
            }
        }
    }

    private static List<Engine.Answer> answers(Inspection pack, Engine engine) {
        Population population = new Population(pack.policy());
        List<Engine.Answer> answers = new ArrayList<>();
        for (LocalDate day : entryDays(engine)) {
            for (Person person : population.everybody(day)) {
                for (String tier : engine.tiers()) {
                    Engine.Answer answer = engine.answer(person, day, tier);
                    if (answer.accepted()) {
                        answers.add(answer);
                    }
                }
            }
        }
        return answers;
    }

    /** The first day on which each window takes an ordinary payment, and each day on which its price changes. */
    private static List<LocalDate> entryDays(Engine engine) {
        Map<List<Object>, LocalDate> days = new LinkedHashMap<>();
        for (LocalDate day : engine.days()) {
            List<Object> answer = new ArrayList<>();
            for (String tier : engine.tiers()) {
                Engine.Answer found = engine.answer(Person.ANYBODY, day, tier);
                answer.add(found.decision().entry());
                answer.add(found.decision().payableFen());
                answer.add(found.decision().surchargeFen());
            }
            days.putIfAbsent(answer, day);
        }
        return List.copyOf(days.values());
    }

    private void measure(Rule.Limit limit, Engine.Answer answer) {
        if (!answer.measurement().holds(limit.head().when())) {
            return;
        }
        long value = answer.measurement().of(limit.value());
        if (Values.known(value)) {
            outside(value, limit, answer).ifPresent(bound -> tell(limit, answer, value, bound));
        }
    }

    private Optional<String> outside(long value, Rule.Limit limit, Engine.Answer answer) {
        long least = measured(limit.atLeast(), answer);
        long most = measured(limit.atMost(), answer);
        if (Values.known(least) && value < least) {
            return Optional.of("at least " + shown(limit, least));
        }
        return Values.known(most) && value > most ? Optional.of("at most " + shown(limit, most)) : Optional.empty();
    }

    private static long measured(@Nullable Expression bound, Engine.Answer answer) {
        return bound == null ? Values.ABSENT : answer.measurement().of(bound);
    }

    private String shown(Rule.Limit limit, long value) {
        return pack.policy().typeOf(limit.value()) == Type.AMOUNT
                ? Money.ofFen(value).toString()
                : Long.toString(value);
    }

    private void tell(Rule.Limit limit, Engine.Answer answer, long value, String bound) {
        Origin origin = origin(limit, answer);
        if (!told.add(limit.id() + ' ' + origin)) {
            return;
        }
        boolean above = origin.section().equals("limits") && !pack.own(limit);
        Mark mark = above ? pack.mark() : pack.rows().mark(origin.section(), origin.id());
        String path = origin.section() + '[' + origin.id() + ']';
        Text title = limit.head().title();
        String found = shown(limit, value) + " for " + answer.person() + " in " + answer.tier();
        String wanted = bound + ", " + limit.id() + (title == null ? "" : ": " + title.zh());
        if (limit.blocking()) {
            pack.fault(mark, path, found, wanted);
        } else {
            pack.warn(mark, path, found, wanted);
        }
    }

    /** The row that sets what is measured; the bound itself where several do. */
    private static Origin origin(Rule.Limit limit, Engine.Answer answer) {
        Trace trace = answer.trace();
        Origin[] origin = {new Origin("limits", limit.id())};
        References.walk(limit.value(), _ -> {}, inner -> {
            switch (inner) {
                case Expression.NamedAmount named
                when named.name().startsWith("fee") ->
                    trace.fees.stream()
                            .findFirst()
                            .ifPresent(part ->
                                    origin[0] = new Origin("fees", part.rule().id()));
                case Expression.NamedAmount named
                when named.name().startsWith("fiscal") ->
                    trace.fiscal.stream()
                            .findFirst()
                            .ifPresent(part ->
                                    origin[0] = new Origin("fiscal", part.rule().id()));
                case Expression.NamedAmount _ ->
                    trace.grants.stream()
                            .filter(grant -> grant.winner() == null)
                            .findFirst()
                            .ifPresent(grant -> origin[0] =
                                    new Origin(Rows.SUBSIDIES, grant.rule().id()));
                case Expression.WaitMonths _ ->
                    trace.waiting.stream().findFirst().ifPresent(rule -> origin[0] = new Origin("waiting", rule.id()));
                default -> {}
            }
        });
        return origin[0];
    }
}
