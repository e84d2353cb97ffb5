package io.canbao.policypack.agreement;

import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The people of cases that quote; a bill is settled by one evaluator only. What is wrong with a case is told where cases are run. */
final class CaseFacts {
    private CaseFacts() {}

    static List<Agreement.NamedFacts> of(CompiledPolicy policy, List<String> files) {
        List<Agreement.NamedFacts> people = new ArrayList<>();
        for (String file : files) {
            TreeReader.read("cases", file.getBytes(StandardCharsets.UTF_8), new Findings())
                    .ifPresent(tree -> add(policy, tree, people));
        }
        return people;
    }

    private static void add(CompiledPolicy policy, Tree file, List<Agreement.NamedFacts> people) {
        if (file instanceof Tree.Mapping document && document.get("cases") instanceof Tree.Sequence cases) {
            for (Tree item : cases.items()) {
                if (item instanceof Tree.Mapping row && row.get("facts") instanceof Tree.Mapping facts) {
                    add(policy, String.valueOf(row.text("name")), facts, people);
                }
            }
        }
    }

    private static void add(CompiledPolicy policy, String name, Tree.Mapping facts, List<Agreement.NamedFacts> people) {
        try {
            Facts given = Answers.facts(policy, TreeWriter.json(facts).getBytes(StandardCharsets.UTF_8));
            people.add(new Agreement.NamedFacts("case " + name, given));
        } catch (InvalidFacts _) {
            // running the case tells what is wrong with it
        }
    }
}
