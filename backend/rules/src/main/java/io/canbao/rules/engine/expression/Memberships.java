package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.MentionedGroups;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which group somebody belongs to who told none, and which group nobody can be in by what they told. */
public final class Memberships {

    private final int slot;
    private final long fallback;
    private final Set<Long> mentioned;
    private final List<Compiled> groups = new ArrayList<>();

    private record Compiled(long group, boolean follows, Test test, Set<String> facts, Outlook outlook) {}

    /** Compiles the conditions of the groups of a policy. */
    public Memberships(Compiler compiler) {
        Policy policy = compiler.policy();
        SymbolTable symbols = compiler.symbols();
        this.slot = symbols.slot(Facts.GROUP);
        FactDefinition group = policy.vocabulary().facts().get(Facts.GROUP);
        String byDefault = group == null ? null : group.fallback();
        this.fallback = byDefault == null ? Values.ABSENT : symbols.ordinal(Facts.GROUP, byDefault);
        this.mentioned = MentionedGroups.of(policy).stream()
                .map(id -> (long) symbols.ordinal(Facts.GROUP, id))
                .collect(Collectors.toSet());
        policy.vocabulary().memberships().forEach((id, membership) -> {
            Set<String> facts = ComparisonsCollector.of(policy, symbols, membership.condition())
                    .facts();
            groups.add(new Compiled(
                    symbols.ordinal(Facts.GROUP, id),
                    membership.follows(),
                    compiler.test(membership.condition()),
                    facts,
                    Outlook.of(compiler, membership.condition())));
        });
    }

    /** The group that somebody told to be in a group counts as: one that no row tells apart is treated like everybody. */
    public long counted(long group) {
        return mentioned.contains(group) ? group : fallback;
    }

    /** Puts a subject who told no group into the one that follows from what is known. */
    public void follow(Subject subject) {
        if (Values.known(subject.givenGroup) || groups.isEmpty()) {
            return;
        }
        long found = fallback;
        for (Compiled group : groups) {
            if (group.follows() && group.test().holds(subject)) {
                found = counted(group.group());
                break;
            }
        }
        subject.slots[slot] = found;
    }

    /** Whether a condition holds of somebody as they told it, be their group one that no row mentions. */
    public boolean asGiven(Test condition, Subject subject) {
        long counted = subject.slots[slot];
        if (Values.known(subject.givenGroup)) {
            subject.slots[slot] = subject.givenGroup;
        }
        boolean holds = condition.holds(subject);
        subject.slots[slot] = counted;
        return holds;
    }

    /** Whether what somebody told, be their group one that no row mentions, leaves a condition possible. */
    public boolean leavesOpen(Outlook condition, Subject subject) {
        long counted = subject.slots[slot];
        if (Values.known(subject.givenGroup)) {
            subject.slots[slot] = subject.givenGroup;
        }
        boolean fails = condition.fails(subject);
        subject.slots[slot] = counted;
        return !fails;
    }

    /** Whether two subjects are in the same group. */
    public boolean same(Subject one, Subject other) {
        return one.slots[slot] == other.slots[slot];
    }

    /** The facts by which a subject cannot be in a group; empty where it can. */
    public Set<String> contradicting(long given, Subject subject) {
        for (Compiled group : groups) {
            if (group.group() == given && group.outlook().fails(subject)) {
                return group.facts();
            }
        }
        return Set.of();
    }
}
