package io.canbao.assessment;

import io.canbao.assessment.Closing.Adjustment;
import io.canbao.assessment.FindSchemes.Found;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.registry.VisibleUnits;
import io.canbao.rules.assessment.Reason;
import io.canbao.rules.assessment.Scorecard;
import io.canbao.rules.assessment.Scorecard.UnitScore;
import io.canbao.rules.assessment.ScorecardWording;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Scores units: as they stand, as they stood when a day was closed, or from counts that somebody tells. A collector sees the lines of their units, ranked among all. */
@Singleton
public class ScoreUnits {
    private final FindSchemes schemes;
    private final CountStandings standings;
    private final SchemeClosings closings;
    private final VisibleUnits visible;

    ScoreUnits(FindSchemes schemes, CountStandings standings, SchemeClosings closings, VisibleUnits visible) {
        this.schemes = schemes;
        this.standings = standings;
        this.closings = closings;
        this.visible = visible;
    }

    /** A scorecard with the policy that it follows from. */
    public record Scored(EffectivePolicy policy, Scorecard card) {
        /** As {@code canbao assess} prints it. */
        public byte[] told(Language language) {
            return Answers.worded(policy, card, language);
        }

        /** Why a unit comes to what it comes to, in one line. */
        public String reasons(UnitScore unit, Language language) {
            ScorecardWording words = Answers.wording(policy, card.scheme(), language);
            return String.join(
                    " | ", words.reasons(unit).stream().map(Reason::text).toList());
        }
    }

    /**
     * How units stand at the end of a day, as it is known now.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE, SCHEME_NOT_FOUND
     */
    public Scored score(CountyScope by, String scheme, OptionalInt year, LocalDate on) {
        Found found = schemes.get(by.county(), year, scheme);
        byte[] counts = Answers.counts(scheme, standings.count(by.county(), found, on));
        return seen(by, scored(found, counts));
    }

    /**
     * What counts that somebody tells come to.
     *
     * @param counts as {@code canbao assess} takes them; they need not name the scheme
     * @throws ProblemException NO_POLICY_IN_FORCE, SCHEME_NOT_FOUND
     * @throws io.canbao.policypack.answer.InvalidFacts if anything is wrong with them
     */
    public Scored tryOut(CountyScope by, String scheme, OptionalInt year, byte[] counts) {
        return scored(schemes.get(by.county(), year, scheme), counts);
    }

    /**
     * What the figures of a closing come to.
     *
     * @param adjusted whether what stands beside them counts
     * @throws ProblemException CLOSING_NOT_FOUND
     */
    public Scored score(CountyScope by, Closing closing, boolean adjusted) {
        Found found = schemes.get(by.county(), closing.year(), closing.version(), closing.scheme());
        List<Adjustment> adjustments = adjusted ? closings.adjustments(by.county(), closing.id()) : List.of();
        byte[] counts = adjustments.isEmpty()
                ? closing.counts().getBytes(StandardCharsets.UTF_8)
                : SealedCounts.adjusted(closing.counts(), adjustments);
        return seen(by, scored(found, counts));
    }

    private static Scored scored(Found found, byte[] counts) {
        EffectivePolicy policy = found.in().policy();
        return new Scored(policy, Answers.score(policy, found.scheme().id(), counts));
    }

    private Scored seen(CountyScope by, Scored scored) {
        return visible.of(by)
                .map(units -> new Scored(scored.policy(), only(scored.card(), units)))
                .orElse(scored);
    }

    private static Scorecard only(Scorecard card, Set<UnitCode> units) {
        Predicate<String> shown = unit -> units.contains(new UnitCode(unit));
        return new Scorecard(
                card.scheme(),
                card.on(),
                card.units().stream().filter(score -> shown.test(score.unit())).toList(),
                card.warnings().stream()
                        .filter(warning -> warning.unit() == null || shown.test(warning.unit()))
                        .toList());
    }
}
