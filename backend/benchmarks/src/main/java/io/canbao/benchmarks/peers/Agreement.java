package io.canbao.benchmarks.peers;

import java.util.Optional;
import java.util.Random;

/** Whether the engines answer alike: what makes their times worth comparing. */
public final class Agreement {

    private Agreement() {}

    /** The first of so many random cases that an engine answers unlike ours, and how. */
    public static Optional<String> over(int cases, Random source) {
        CanbaoPeer ours = new CanbaoPeer();
        return between(ours, new OpenlPeer(), cases, source).or(() -> between(ours, new DmnPeer(), cases, source));
    }

    static Optional<String> between(Peer<?> ours, Peer<?> other, int cases, Random source) {
        for (int number = 0; number < cases; number++) {
            SmallDecision.Case one = SmallDecision.random(source);
            SmallDecision.Answer expected = ours.answer(one);
            SmallDecision.Answer answered = other.answer(one);
            if (!expected.equals(answered)) {
                return Optional.of("%s: %s, but %s says %s"
                        .formatted(one, expected, other.getClass().getSimpleName(), answered));
            }
        }
        return Optional.empty();
    }
}
