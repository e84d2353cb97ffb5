package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import java.util.List;

/** Reads what every row has, of whatever table: id, title, condition, clauses, what it assumes and what to bring. */
final class HeadReader {

    private final Scope scope;
    private final Cites cites;
    private final ConditionReader conditions;

    HeadReader(Scope scope, Cites cites, ConditionReader conditions) {
        this.scope = scope;
        this.cites = cites;
        this.conditions = conditions;
    }

    /** The head of a row whose table has no stages. */
    Rule.Head head(Place row, Shape shape) {
        return head(row, Condition.ALWAYS, shape);
    }

    /** What stands in every row, with the conditions of a stage in front if there is one. */
    Rule.Head head(Place row, Condition before, Shape shape) {
        row.allow(shape);
        String id = row.need("id").text().orElse("?");
        Condition own = row.has("when") ? conditions.read(row.at("when")) : Condition.ALWAYS;
        Condition when = before.equals(Condition.ALWAYS)
                ? own
                : own.equals(Condition.ALWAYS) ? before : new Condition.All(List.of(before, own));
        List<String> assumed = cites.assumed(row.at("assume"));
        List<String> bring = List.copyOf(conditions.ids(
                row.has("bring") ? row.at("bring") : new Place(empty(row), row.path(), row.mark(), row.findings()),
                scope.evidence.keySet(),
                GeneralPhrase.FACT_EVIDENCE.of()));
        return new Rule.Head(
                id,
                row.has("title") ? row.at("title").bilingual().orElse(null) : null,
                when,
                cites.clauses(cite(row)),
                row.at("layer").text().orElse(""),
                assumed,
                bring,
                row.has("hint") ? row.at("hint").bilingual().orElse(null) : null);
    }

    /** The branches of a split row lack their cite at one place: that of the row. */
    private static Place cite(Place row) {
        Place cite = row.at("cite");
        return cite.present() ? cite : new Place(null, cite.path(), row.at("id").mark(), row.findings());
    }

    private static Tree empty(Place row) {
        return new Tree.Sequence(List.of(), row.mark());
    }

    /** Whether a row can be used: one without a clause cannot, and was reported. */
    static boolean complete(Rule.Head head) {
        return !head.clauses().isEmpty();
    }
}
