package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Benefit rows that say what no text means: bands out of order, rates below one percent, treatments without a rate. */
public final class BenefitRows {

    private static final String BENEFITS = "benefits";

    /** Rates are in hundredths of a percentage point. */
    private static final long POINT = 100;

    /** Ten points of a hundred. */
    private static final long TENTH = 10 * POINT;

    private final Inspection pack;

    private BenefitRows(Inspection pack) {
        this.pack = pack;
    }

    /** Adds faults of the bands and warnings about rates of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (!pack.whole(BENEFITS)) {
            return;
        }
        boolean reported = pack.reportedAbout(BENEFITS);
        BenefitRows benefits = new BenefitRows(pack);
        List<Rule.Benefit> own =
                pack.policy().tables().benefits().stream().filter(pack::own).toList();
        own.forEach(benefits::bands);
        own.forEach(benefits::rates);
        own.forEach(benefits::limit);
        if (!own.isEmpty() && !reported) {
            benefits.treatments();
        }
    }

    /** The bounds of bands rise, and only the last band may be open. */
    private void bands(Rule.Benefit row) {
        Long before = null;
        for (Rule.Band band : row.bands()) {
            boolean last = band.equals(row.bands().getLast());
            if (band.upTo() == null && !last) {
                pack.fault(BENEFITS, row, AnalysisPhrase.BAND_WITHOUT_TOP.of(), AnalysisPhrase.TOP_WANTED.of());
            }
            if (band.upTo() != null && last) {
                pack.warn(BENEFITS, row, AnalysisPhrase.LAST_BAND_WITH_TOP.of(), AnalysisPhrase.OPEN_LAST_BAND.of());
            }
            if (falls(row, band) && !pack.reported(BENEFITS, row)) {
                pack.warn(BENEFITS, row, AnalysisPhrase.BAND_FALLS.of(), AnalysisPhrase.RATES_RISE.of());
            }
            if (band.upTo() instanceof Expression.Constant bound) {
                if (before != null && bound.value() <= before) {
                    pack.fault(
                            BENEFITS,
                            row,
                            AnalysisPhrase.BAND_ORDER.of(Money.ofFen(bound.value()), Money.ofFen(before)),
                            AnalysisPhrase.BANDS_RISE.of());
                }
                before = bound.value();
            }
        }
    }

    /** The more a treatment costs, the more of it is reimbursed. */
    private static boolean falls(Rule.Benefit row, Rule.Band band) {
        int index = row.bands().indexOf(band);
        return index > 0
                && band.rate() instanceof Expression.Constant rate
                && row.bands().get(index - 1).rate() instanceof Expression.Constant before
                && rate.value() > 0
                && rate.value() < before.value();
    }

    private void rates(Rule.Benefit row) {
        row.bands().forEach(band -> {
            rate(row, band.rate());
            lowRate(row, band.rate());
        });
        rate(row, row.rateLimit());
        rate(row, row.times());
        rate(row, row.rateAddition());
    }

    private void rate(Rule.Benefit row, @Nullable Expression rate) {
        if (rate instanceof Expression.Constant constant && constant.value() > 0 && constant.value() <= POINT) {
            pack.warn(
                    BENEFITS,
                    row,
                    AnalysisPhrase.LOW_RATE.of(percent(constant.value())),
                    AnalysisPhrase.POINTS_OF_HUNDRED.of(BigDecimal.valueOf(constant.value())
                            .stripTrailingZeros()
                            .toPlainString()));
        }
    }

    /** No insurance that is worth its price pays less than a tenth. */
    private void lowRate(Rule.Benefit row, Expression rate) {
        if (rate instanceof Expression.Constant constant
                && constant.value() > POINT
                && constant.value() < TENTH
                && !pack.reportedOfWhole(BENEFITS, row)) {
            pack.warn(
                    BENEFITS,
                    row,
                    AnalysisPhrase.LOW_RATE.of(percent(constant.value())),
                    AnalysisPhrase.A_HIGHER_RATE.of());
        }
    }

    /** A limit below the plain rate of a row would cut what the text grants everybody. */
    private void limit(Rule.Benefit row) {
        if (row.rateLimit() instanceof Expression.Constant limit && limit.value() > POINT) {
            pack.policy().tables().benefits().stream()
                    .filter(other -> other.part().equals(row.part()))
                    .filter(other -> other.bands().stream()
                            .anyMatch(band ->
                                    band.rate() instanceof Expression.Constant rate && rate.value() > limit.value()))
                    .findFirst()
                    .ifPresent(other -> pack.warn(
                            BENEFITS,
                            row,
                            AnalysisPhrase.LIMIT_BELOW_RATE.of(percent(limit.value()), other.id()),
                            AnalysisPhrase.LIMIT_ABOVE_RATES.of()));
        }
    }

    private static String percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** A treatment that no row reimburses is answered with nothing; the author should say that it is meant. */
    private void treatments() {
        Set<String> tiers = pack.policy().vocabulary().tiers().keySet();
        for (String setting : choices("setting")) {
            List<List<String>> missing =
                    tiers.stream().map(tier -> missing(setting, tier)).toList();
            if (missing.stream().distinct().count() == 1) {
                tell(setting, missing.getFirst(), null);
            } else {
                Iterator<List<String>> each = missing.iterator();
                tiers.forEach(tier -> tell(setting, each.next(), tier));
            }
        }
    }

    private List<String> missing(String setting, String tier) {
        return choices("hospitalLevel").stream()
                .filter(level -> !reimbursed(Map.of("setting", setting, "hospitalLevel", level, Facts.TIER, tier)))
                .toList();
    }

    private void tell(String setting, List<String> missing, @Nullable String tier) {
        if (!missing.isEmpty()) {
            Wording found = missing.size() == choices("hospitalLevel").size()
                    ? AnalysisPhrase.NO_RATE.of(named("setting", setting))
                    : AnalysisPhrase.NO_RATE_AT.of(
                            named("setting", setting),
                            missing.stream()
                                    .map(level -> named("hospitalLevel", level))
                                    .toList());
            pack.warn(
                    pack.rows().mark(BENEFITS),
                    BENEFITS,
                    tier == null ? found : AnalysisPhrase.IN_TIER.of(found, pack.named(tier)),
                    AnalysisPhrase.RATE_OR_ZERO.of());
        }
    }

    private Object named(String fact, String value) {
        return DeclaredNames.choice(pack.policy().vocabulary(), fact, value);
    }

    private Set<String> choices(String fact) {
        FactDefinition definition = pack.policy().vocabulary().facts().get(fact);
        return definition == null ? Set.of() : definition.choices().keySet();
    }

    /** Whether the first part of the benefits has a rate for a treatment: what others add rests on what it leaves. */
    private boolean reimbursed(Map<String, String> treatment) {
        Rule.Benefit first = pack.policy().tables().benefits().getFirst();
        return pack.policy().tables().benefits().stream()
                .filter(row -> row.part().equals(first.part()) && (!row.bands().isEmpty() || row.lump() != null))
                .anyMatch(row -> {
                    CaseSearch search = pack.search().where(row.head().when());
                    treatment.forEach((fact, value) -> search.where(new Condition.ChoiceIs(fact, Set.of(value))));
                    return !(search.find() instanceof CaseSearch.Outcome.None);
                });
    }
}
