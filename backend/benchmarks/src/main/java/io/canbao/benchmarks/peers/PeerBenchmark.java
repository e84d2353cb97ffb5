package io.canbao.benchmarks.peers;

import io.canbao.rules.engine.subject.Subject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same small decision in three engines, each from a case that was prepared before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeerBenchmark {

    private static final int CASES = 1024;

    private final CanbaoPeer canbao = new CanbaoPeer();
    private final DmnPeer dmn = new DmnPeer();
    private final OpenlPeer openl = new OpenlPeer();
    private final List<CanbaoPeer.Prepared> facts;
    private final List<Subject> subjects;
    private final List<DMNContext> contexts;
    private final List<OpenlPeer.Prepared> arguments;
    private int last;

    public PeerBenchmark() {
        Random source = new Random(1);
        List<SmallDecision.Case> cases =
                Stream.generate(() -> SmallDecision.random(source)).limit(CASES).toList();
        facts = cases.stream().map(canbao::prepare).toList();
        subjects = facts.stream().map(canbao::bind).toList();
        contexts = cases.stream().map(dmn::prepare).toList();
        arguments = cases.stream().map(openl::prepare).toList();
    }

    private int next() {
        last = (last + 1) % CASES;
        return last;
    }

    @Benchmark
    public Object canbaoFromFacts() {
        return canbao.decide(facts.get(next()));
    }

    @Benchmark
    public Object canbao() {
        int next = next();
        return canbao.decide(subjects.get(next), facts.get(next).tier());
    }

    @Benchmark
    public Object dmn() {
        return dmn.decide(contexts.get(next()));
    }

    @Benchmark
    public Object openl() {
        return openl.decide(arguments.get(next()));
    }
}
