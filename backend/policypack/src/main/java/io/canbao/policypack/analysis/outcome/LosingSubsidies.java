package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a stage that grants the best, which never are: whoever one is for has another one, too, that grants more at every
 * price. Most often an identity stands in two rows.
 */
public final class LosingSubsidies {

    private final Inspection pack;
    private final Trials trials;
    private final Map<String, List<Trial>> prices = new LinkedHashMap<>();

    private LosingSubsidies(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
        trials.tiers().forEach(tier -> prices.put(tier, OrdinaryPrices.of(pack, trials, tier)));
    }

    /** Adds a warning for each of the pack's own rows that never wins. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)) {
            return;
        }
        LosingSubsidies losing = new LosingSubsidies(pack, trials);
        pack.policy().tables().subsidies().stream()
                .filter(stage -> stage.hit() == SubsidyStage.Hit.BEST)
                .filter(stage -> !pack.reportedUnder(Rows.SUBSIDIES + '[' + stage.id() + "]."))
                .forEach(losing::stage);
    }

    private void stage(SubsidyStage stage) {
        List<Rule.Subsidy> rows = stage.rules();
        Set<String> reported = new HashSet<>();
        for (Rule.Subsidy row : rows) {
            if (pack.own(row)
                    && !pack.reportedOfWhole(Rows.SUBSIDIES, row)
                    && reported.add(pack.name(Rows.SUBSIDIES, row))) {
                besides(row, rows).stream()
                        .filter(other -> !pack.reportedOfWhole(Rows.SUBSIDIES, other)
                                && grantsMore(other, row, rows.indexOf(other) < rows.indexOf(row))
                                && isForAllOf(other, row))
                        .findFirst()
                        .ifPresentOrElse(
                                winner -> pack.warn(
                                        Rows.SUBSIDIES,
                                        row,
                                        AnalysisPhrase.NEVER_WINS.of(pack.name(Rows.SUBSIDIES, winner)),
                                        AnalysisPhrase.MORE_OR_NOT_AT_ALL.of()),
                                () -> identities(row, rows));
            }
        }
    }

    /**
     * The rows that may be for everybody whom a row is for: those that pay some example of them too. Without it, each row of a large table would
     * be searched beside each other one.
     */
    private List<Rule.Subsidy> besides(Rule.Subsidy row, List<Rule.Subsidy> rows) {
        Set<String> granted =
                pack.search().where(row.head().when()).where(pack.anyWindow()).find()
                                instanceof CaseSearch.Outcome.Found found
                        ? grantedWith(row, found.example().facts())
                        : Set.of();
        return rows.stream()
                .filter(other -> !other.id().equals(row.id()) && (granted.isEmpty() || granted.contains(other.id())))
                .toList();
    }

    /** Ids of the rows that pay somebody, in a tier and on a day on which a row does; none where it never does. */
    private Set<String> grantedWith(Rule.Subsidy row, Facts facts) {
        Stream<Facts> payments = facts.values().containsKey(Facts.PAID)
                ? Stream.of(facts)
                : trials.entryDays().stream().map(day -> facts.with(Facts.PAID, day));
        return payments.flatMap(paying -> trials.tiers().stream().map(tier -> trials.one(paying, tier)))
                .map(trial -> trial.trace().grants.stream()
                        .map(grant -> grant.rule().id())
                        .collect(Collectors.toSet()))
                .filter(granted -> granted.contains(row.id()))
                .findFirst()
                .orElse(Set.of());
    }

    /** Of several identities of a row, one that another row pays more: it was copied, in the place of another one most likely. */
    private void identities(Rule.Subsidy row, List<Rule.Subsidy> rows) {
        Identities own = Identities.of(row);
        if (own.named == null || own.named.categories().size() < 2) {
            return;
        }
        for (String category : own.named.categories()) {
            rows.stream()
                    .filter(other -> !other.equals(row)
                            && !pack.name(Rows.SUBSIDIES, other).equals(pack.name(Rows.SUBSIDIES, row))
                            && Identities.of(other).covers(category, own)
                            && grantsMore(other, row, rows.indexOf(other) < rows.indexOf(row)))
                    .findFirst()
                    .ifPresent(winner -> pack.warn(
                            Rows.SUBSIDIES,
                            row,
                            AnalysisPhrase.NEVER_WINS_FOR.of(pack.named(category), pack.name(Rows.SUBSIDIES, winner)),
                            AnalysisPhrase.ANOTHER_IDENTITY.of()));
        }
    }

    /** The one test of a row on identities, any of which is enough, and its other tests; no test where there are several. */
    private record Identities(Condition.@Nullable HasCategory named, Set<Condition> besides) {

        static Identities of(Rule.Subsidy row) {
            List<Condition> tests = row.head().when() instanceof Condition.All all
                    ? all.parts()
                    : List.of(row.head().when());
            List<Condition.HasCategory> named = tests.stream()
                    .filter(Condition.HasCategory.class::isInstance)
                    .map(Condition.HasCategory.class::cast)
                    .toList();
            Set<Condition> besides = new HashSet<>(tests);
            named.forEach(besides::remove);
            return new Identities(named.size() == 1 ? named.getFirst() : null, besides);
        }

        /** Whether whoever has an identity and is paid by another row for it is paid by this one, too. */
        boolean covers(String category, Identities other) {
            return named != null
                    && other.named != null
                    && named.categories().contains(category)
                    && Objects.equals(named.on(), other.named.on())
                    && Objects.equals(named.recognised(), other.named.recognised())
                    && other.besides.containsAll(besides);
        }
    }

    private boolean grantsMore(Rule.Subsidy winner, Rule.Subsidy loser, boolean first) {
        Expression more = winner.amount();
        Expression less = loser.amount();
        if (more == null || less == null || OrdinaryPrices.restsOnStages(more) || OrdinaryPrices.restsOnStages(less)) {
            return false;
        }
        boolean compared = false;
        for (Map.Entry<String, List<Trial>> tier : prices.entrySet()) {
            if (new PartialEvaluation(pack.policy(), tier.getKey(), null)
                    .mayHold(loser.head().when())) {
                compared = true;
                if (!tier.getValue().stream().allMatch(price -> more(price, more, less, first))) {
                    return false;
                }
            }
        }
        return compared;
    }

    private static boolean more(Trial price, Expression more, Expression less, boolean first) {
        long higher = price.evaluation().of(more);
        long lower = price.evaluation().of(less);
        return Values.known(higher) && Values.known(lower) && (higher > lower || (first && higher == lower));
    }

    /** Whether whoever one row is for has the other one, too. */
    private boolean isForAllOf(Rule.Subsidy other, Rule.Subsidy row) {
        return pack.search()
                        .where(row.head().when())
                        .whereNot(other.head().when())
                        .find()
                instanceof CaseSearch.Outcome.None;
    }
}
