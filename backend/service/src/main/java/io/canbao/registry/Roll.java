package io.canbao.registry;

import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the roll of a county may say on a day: its units, and the words of its newest policy in force. In a county that has none yet no group, identity or status
 * has a meaning.
 */
public final class Roll {
    private static final int YEARS_ABOUT_THE_POLICY = 2;

    private final Map<String, UnitCode> units = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Optional<PolicyInForce> policy;
    private final RollWords words;
    private final LocalDate today;

    Roll(List<Unit> units, Optional<PolicyInForce> policy, LocalDate today) {
        for (Unit unit : units) {
            String name = unit.name().zh();
            if (this.units.put(name, unit.code()) != null) {
                ambiguous.add(name);
            }
        }
        units.forEach(unit -> this.units.put(unit.code().value(), unit.code())); // a code wins over a name
        units.forEach(unit -> ambiguous.remove(unit.code().value()));
        this.policy = policy;
        this.words = RollWords.of(policy);
        this.today = today;
    }

    /** The day in Asia/Shanghai. */
    public LocalDate today() {
        return today;
    }

    /** The unit of that code or Chinese name. */
    public Optional<UnitCode> unit(String written) {
        return ambiguous.contains(written) ? Optional.empty() : Optional.ofNullable(units.get(written));
    }

    /** Whether several units have that name. */
    public boolean isAmbiguous(String name) {
        return ambiguous.contains(name);
    }

    /** Whether the policy has a word, of whatever kind. */
    public boolean knows(String word) {
        return policy.filter(
                        found -> found.policy().policy().vocabulary().terms().containsKey(word))
                .isPresent();
    }

    /** What identities, groups and years may be called. */
    public RollWords words() {
        return words;
    }

    /** The identity of that id or Chinese name. */
    public Optional<String> category(String written) {
        return RollWords.find(words.categories(), written);
    }

    /** The group of that id or Chinese name. */
    public Optional<String> group(String written) {
        return RollWords.find(words.groups(), written);
    }

    /** The status of a year of that id or Chinese name. */
    public Optional<String> coverStatus(String written) {
        return RollWords.find(words.statuses(), written);
    }

    /** The tier of that id or Chinese name. */
    public Optional<String> tier(String written) {
        return RollWords.find(words.tiers(), written);
    }

    /** The channel of payments of that id or Chinese name. */
    public Optional<String> channel(String written) {
        return RollWords.find(words.channels(), written);
    }

    /** Whether the policy lets somebody who was born on a day be in a group today. */
    public boolean agrees(String group, LocalDate born) {
        return policy.isEmpty() || agrees(policy.get(), group, born);
    }

    private boolean agrees(PolicyInForce found, String group, LocalDate born) {
        LocalDate day = dayOf(found.version().year());
        String paid = born.isAfter(day) ? "" : ",\"payDate\":\"" + day + '"';
        String facts = "{\"group\":\"" + group + "\",\"birthDate\":\"" + born + '"' + paid + '}';
        try {
            Answers.facts(found.policy().compiled(), facts.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (InvalidFacts _) {
            return false;
        }
    }

    /** Today, or the last day of a policy's year where today is further from it than a payment can be. */
    private LocalDate dayOf(int year) {
        boolean near = Math.abs(today.getYear() - year) <= YEARS_ABOUT_THE_POLICY;
        return near ? today : LocalDate.of(year, 12, 31);
    }
}
