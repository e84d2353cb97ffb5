package io.canbao.benchmarks.pengshui;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Quote;
import io.canbao.rules.quote.Quoting;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One person in one tier: the engine beside the hand-written rules, with and without an explanation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuoteBenchmark {

    private static final int PEOPLE = 1024;

    private final CompiledPolicy policy = Pengshui.pack().compiled();
    private final Quoting quoting = new Quoting(policy);
    private final List<Person> people;
    private final List<Facts> facts;
    private final List<Facts> asked;
    private final List<Facts> told;
    private final List<Subject> subjects;
    private int last;

    public QuoteBenchmark() {
        Random source = new Random(1);
        people = Stream.generate(() -> Person.random(source)).limit(PEOPLE).toList();
        facts = people.stream().map(Person::facts).toList();
        asked = people.stream()
                .map(person -> person.facts().with(Facts.TIER, person.tier() == 0 ? "tier1" : "tier2"))
                .toList();
        told = asked.stream()
                .map(little -> Pengshui.tellingAll(little, policy.policy()))
                .toList();
        subjects = facts.stream().map(policy::subject).toList();
    }

    private int next() {
        last = (last + 1) % PEOPLE;
        return last;
    }

    @Benchmark
    public HandWritten.Answer byHand() {
        return HandWritten.answer(people.get(next()));
    }

    /** The facts in place for the pack, as lists of people are kept. */
    @Benchmark
    public Decision engine() {
        int next = next();
        return policy.decide(subjects.get(next), people.get(next).tier());
    }

    /** The facts as they are told, put in place for the pack. */
    @Benchmark
    public Decision engineFromFacts() {
        int next = next();
        return policy.decide(policy.subject(facts.get(next)), people.get(next).tier());
    }

    @Benchmark
    public Explained byHandExplained() {
        return Explained.of(people.get(next()));
    }

    /** Every line of people of whom all is told, as the hand-written rules take it for granted. */
    @Benchmark
    public Quote engineExplained() {
        return quoting.quote(told.get(next()), Language.ZH, true);
    }

    /** The same of people who told a part, with what the page shows besides: what each missing fact would change. */
    @Benchmark
    public Quote engineAsking() {
        return quoting.quote(asked.get(next()), Language.ZH, true);
    }
}
