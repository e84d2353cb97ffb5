package io.canbao.rules.assessment;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a scorecard into words: line by line which row, which figure, which band, which clause. */
public final class ScorecardWording {

    private final Scheme scheme;
    private final Language language;
    private final ScorePhrases phrases;
    private final Map<String, Rule.Head> heads = new LinkedHashMap<>();

    /**
     * The words of the scorecards of a scheme.
     *
     * @param measures what the pack of the scheme counts
     */
    public ScorecardWording(Scheme scheme, Measures measures, Language language) {
        this.scheme = scheme;
        this.language = language;
        this.phrases = new ScorePhrases(measures, language);
        Rows.of(scheme)
                .forEach(row -> heads.putIfAbsent(row.table() + row.head().id(), row.head()));
    }

    /** Why a unit comes to what it comes to, in the order of the tables. */
    public List<Reason> reasons(Scorecard.UnitScore unit) {
        List<Reason> reasons = new ArrayList<>();
        unit.indicators().forEach(score -> add(reasons, Rows.INDICATORS, score.id(), phrases.parts(score.parts())));
        unit.milestones().forEach(score -> add(reasons, Rows.MILESTONES, score.id(), phrases.milestone(score)));
        Scheme.Ranking ranking = scheme.ranking();
        if (ranking != null && unit.rank() != null) {
            Clause clause =
                    ranking.clauses().isEmpty() ? null : ranking.clauses().getFirst();
            reasons.add(new Reason(
                    "ranking", phrases.rank(unit.rank()), clause, scheme.head().layer()));
        }
        unit.scores().forEach(score -> add(reasons, Rows.POINTS, score.id(), phrases.points(score)));
        grade(unit.grade(), reasons);
        unit.amounts().forEach(score -> add(reasons, Rows.MONEY, score.id(), phrases.amount(score)));
        Scorecard.PrizeWon prize = unit.prize();
        if (prize != null) {
            add(reasons, Rows.PRIZES, prize.id(), phrases.yuan(prize.amountFen()));
        }
        unit.deductions().stream()
                .filter(score -> !Boolean.FALSE.equals(score.applies()))
                .forEach(score -> add(reasons, Rows.DEDUCTIONS, score.id(), phrases.deduction(score)));
        unit.consequences().forEach(score -> add(reasons, Rows.CONSEQUENCES, score.id(), what(score.id())));
        return reasons;
    }

    private void grade(@Nullable String grade, List<Reason> reasons) {
        if (grade != null) {
            scheme.tables().grades().stream()
                    .filter(row -> row.grade().equals(grade))
                    .findFirst()
                    .ifPresent(row -> add(reasons, Rows.GRADES, row.head().id(), phrases.grade(grade)));
        }
    }

    private void add(List<Reason> reasons, String table, String id, String text) {
        Rule.Head head = heads.get(table + id);
        if (head != null) {
            Clause clause = head.clauses().isEmpty() ? null : head.clauses().getFirst();
            reasons.add(new Reason(id, phrases.about(title(head, id), text), clause, head.layer()));
        }
    }

    private String title(Rule.@Nullable Head head, String id) {
        Text title = head == null ? null : head.title();
        return title == null ? id : title.in(language);
    }

    /** What a consequence says. */
    public String what(String id) {
        return scheme.tables().consequences().stream()
                .filter(row -> row.row().id().equals(id))
                .map(row -> row.what().in(language))
                .findFirst()
                .orElse(id);
    }

    /** What there is to mind. */
    public String warning(Scorecard.Warning warning) {
        String rule = warning.rule() == null ? "" : warning.rule();
        Rows.Row row = Rows.of(scheme).stream()
                .filter(found -> found.head().id().equals(rule))
                .findFirst()
                .orElse(null);
        String title = title(row == null ? null : row.head(), rule);
        return switch (warning.code()) {
            case NO_RATE -> phrases.noRate();
            case FIGURE_MISSING -> phrases.missing(warning.figures());
            case PRIZE_TIED -> phrases.tied(title);
            case UNSPECIFIED ->
                phrases.unspecified(
                        title,
                        row == null
                                ? null
                                : LeftOpen.by(row).map(by -> by.in(language)).orElse(null));
        };
    }
}
