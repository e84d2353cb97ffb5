package io.canbao.benchmarks.people;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.benchmarks.pengshui.Pengshui;
import io.canbao.benchmarks.pengshui.Person;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.population.RandomResidents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many people at once. */
public final class PeopleFigures implements Measure.Group {

    private static final int QUOTES = 1_000_000;
    private static final int DISTINCT = 5_000;
    private static final int COUNTY = 554_440;
    private static final int ROUNDS = 9;
    private static final double SPEED_UP_GOAL = 1.8;

    @Override
    public List<Figure> figures() throws Exception {
        return List.of(twoThreads(), county());
    }

    /** A question to one of the counties. */
    private record Case(CompiledPolicy policy, Facts facts) {
        long payable() {
            return policy.decide(policy.subject(facts), 0).payableFen();
        }
    }

    private static Figure twoThreads() throws Exception {
        Random source = new Random(1);
        List<Case> cases = new ArrayList<>();
        PackLibrary.read(PackFile.builtIn()).effective().stream()
                .filter(EffectivePolicy::county)
                .forEach(county -> {
                    RandomResidents residents = new RandomResidents(county.policy(), source);
                    for (int number = 0; number < DISTINCT; number++) {
                        cases.add(new Case(county.compiled(), residents.next()));
                    }
                });
        Collections.shuffle(cases, source);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            double[] seconds =
                    Times.alternating(ROUNDS, List.of(() -> quote(cases, 0, QUOTES), () -> quoteInTwo(cases, threads)));
            double speedUp = seconds[0] / seconds[1];
            return new Figure(
                    "a million quotes of mixed people in all counties, from the facts, one thread against two",
                    "%.2f s against %.2f s: %.2f times as fast".formatted(seconds[0], seconds[1], speedUp),
                    "at least 1.8 times",
                    speedUp >= SPEED_UP_GOAL);
        }
    }

    private static long quoteInTwo(List<Case> cases, ExecutorService threads) throws Exception {
        Future<Long> first = threads.submit(() -> quote(cases, 0, QUOTES / 2));
        Future<Long> second = threads.submit(() -> quote(cases, QUOTES / 2, QUOTES));
        return first.get() + second.get();
    }

    private static long quote(List<Case> cases, int from, int until) {
        long sum = 0;
        for (int number = from; number < until; number++) {
            sum ^= cases.get(number % cases.size()).payable();
        }
        return sum;
    }

    private static Figure county() throws Exception {
        Random source = new Random(1);
        CompiledPolicy policy = Pengshui.pack().compiled();
        List<Subject> people = Stream.generate(
                        () -> policy.subject(Person.random(source).facts()))
                .limit(COUNTY)
                .toList();
        double[] seconds =
                Times.alternating(ROUNDS, List.<Callable<?>>of(() -> byFunder(policy, people), () -> days(people)));
        return Figure.shown(
                "%,d people of a county quoted and summed by funder in memory, beside adding up one field of theirs"
                        .formatted(COUNTY),
                "%.2f s beside %.4f s; %.1f µs a person".formatted(seconds[0], seconds[1], seconds[0] * 1e6 / COUNTY));
    }

    private static Map<String, Long> byFunder(CompiledPolicy policy, List<Subject> people) {
        Map<String, Long> sums = new TreeMap<>();
        for (Subject person : people) {
            Trace trace = new Trace();
            policy.decide(person, 0, trace);
            for (Trace.Grant grant : trace.grants) {
                if (grant.winner() == null) {
                    List<Rule.Share> shares = grant.rule().shares();
                    for (int share = 0; share < shares.size(); share++) {
                        sums.merge(shares.get(share).funder(), grant.shares().get(share), Long::sum);
                    }
                }
            }
        }
        return sums;
    }

    private static long days(List<Subject> people) {
        long sum = 0;
        for (Subject person : people) {
            sum += person.paid();
        }
        return sum;
    }
}
