package io.canbao.benchmarks.packs;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.PlainPack;
import io.canbao.benchmarks.Times;
import io.canbao.policypack.CheckedPack;
import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import io.canbao.rules.comparison.PolicyComparison;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** A pack as large as one may become: who writes it is told what is wrong with it, and what it changes, while they wait. */
final class LargePackFigures {
    private static final PackFile WORDS = PackFile.vocabulary();
    private static final List<String> IDENTITIES =
            List.of("subsistence", "orphan", "severe-disability", "stable-poverty", "disability");
    private static final int AGES = 100;
    private static final int ROUNDS = 10;
    private static final double GOAL_SECONDS = 1;

    private LargePackFigures() {}

    static List<Figure> figures() throws Exception {
        PackFile before = pack(50);
        PackFile after = pack(51);
        Policy from = policy(read(before));
        Policy to = policy(read(after));
        double[] seconds =
                Times.alternating(ROUNDS, List.of(() -> read(after), () -> PolicyComparison.of(from, to, Language.ZH)));
        int rows = IDENTITIES.size() * AGES;
        int changed = PolicyComparison.of(from, to, Language.ZH).size();
        return List.of(
                new Figure(
                        "the text of a pack with %d subsidies read, merged and checked".formatted(rows),
                        "%.2f s".formatted(seconds[0]),
                        "at most 1 s",
                        seconds[0] <= GOAL_SECONDS),
                new Figure(
                        "such a pack compared with another one, %d rows changed, in words".formatted(changed),
                        "%.2f s".formatted(seconds[1]),
                        "at most 1 s",
                        seconds[1] <= GOAL_SECONDS));
    }

    private static CheckedPack read(PackFile pack) {
        return DraftReader.read(pack, List.of(), WORDS);
    }

    private static Policy policy(CheckedPack read) {
        return read.policy()
                .orElseThrow(() -> new IllegalStateException(read.faults().toString()))
                .policy();
    }

    /** A subsidy for each identity and age. */
    private static PackFile pack(int percent) {
        List<String> rows = new ArrayList<>();
        for (String identity : IDENTITIES) {
            for (int age = 0; age < AGES; age++) {
                rows.add(
                        "  - {id: subsidy.%s.age%d, when: {categories: %s, age: {min: %d, max: %d}}, then: {percent: %d, of: basic, funder: medical-aid}, cite: law 三}"
                                .formatted(identity, age, identity, age, age, percent));
            }
        }
        return PlainPack.of("400.00", "670.00", "subsidies:\n" + String.join("\n", rows) + "\n");
    }
}
