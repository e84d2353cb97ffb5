package io.canbao.policypack.analysis.notice;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.BodyFault;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.data.PrintedTable;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Phrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notice's tables of prices: each line must add up, and must be what the rules answer to somebody it is for who pays in
 * the central window. A line that names no group is for those of none, or for a group that pays the same fee; identities that only a group may have
 * are printed with its fee, as long as most lines have that of everybody.
 */
public final class PrintedFigures {

    private final Inspection pack;
    private final @Nullable Trials trials;

    private final List<Difference> differences = new ArrayList<>();

    /** Lines with an identity that agree with a group which pays another fee than everybody. */
    private final List<Difference> ofGroups = new ArrayList<>();

    /** How many lines agree with a row. */
    private final Map<Rule, Integer> right = new HashMap<>();

    /** How many lines without a group agree with what everybody pays. */
    private int ofEverybody;

    /** Somebody whom a line is for, and what the rules answer. */
    private record Priced(Person person, Trial trial) {

        Decision decision() {
            return trial.decision();
        }
    }

    /** A line that is not what the rules give, and the row that gives the first figure that differs. */
    private record Difference(
            String path,
            PrintedTable.Row line,
            Wording name,
            @Nullable Money fee,
            @Nullable Money subsidy,
            @Nullable Money personal,
            String section,
            @Nullable Rule row,
            @Nullable Rule price) {

        static Difference of(String path, PrintedTable.Row line, Priced priced) {
            Decision decision = priced.decision();
            boolean fees = !agrees(line.fee(), decision.feeFen());
            Trace trace = priced.trial().trace();
            Stream<? extends Rule> rows = fees
                    ? trace.fees.stream().map(Trace.Part::rule)
                    : trace.grants.stream()
                            .filter(grant -> grant.winner() == null)
                            .map(Trace.Grant::rule);
            return new Difference(
                    path,
                    line,
                    priced.person().name(),
                    money(decision.feeFen()),
                    money(decision.subsidyFen()),
                    money(decision.payableFen()),
                    fees ? "fees" : Rows.SUBSIDIES,
                    rows.findFirst().orElse(null),
                    trace.fees.stream().map(Trace.Part::rule).findFirst().orElse(null));
        }

        /** Whether the fee may be what differs: it does, or it is not printed. */
        boolean ofPrice() {
            return section.equals("fees") || line.fee() == null;
        }

        /** What lines have in common that differ by one slip: the price, or the identity. */
        List<Object> cause() {
            return section.equals("fees") && row != null
                    ? List.of(row, String.valueOf(line.fee()))
                    : List.of(String.valueOf(line.category()), String.valueOf(line.group()));
        }
    }

    private PrintedFigures(Inspection pack, @Nullable Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /**
     * Adds warnings.
     *
     * @param trials
     *            answers for the pack, or null where it cannot: the lines must add up all the same
     */
    public static void inspect(Inspection pack, @Nullable Trials trials) {
        PrintedFigures figures = new PrintedFigures(pack, pack.county() && pack.whole("printed") ? trials : null);
        for (PrintedTable table : pack.data().printed()) {
            if (pack.own(table.mark())) {
                for (int line = 0; line < table.rows().size(); line++) {
                    figures.line(
                            "printed[" + table.id() + "][" + line + ']',
                            table.rows().get(line));
                }
            }
        }
        figures.tell();
    }

    private void line(String path, PrintedTable.Row line) {
        Money fee = line.fee();
        Money subsidy = line.subsidy();
        Money personal = line.personal();
        if (fee != null && subsidy != null && personal != null && !line.addsUp()) {
            pack.warn(
                    line.mark(),
                    path,
                    AnalysisPhrase.TWO_PARTS.of(subsidy, personal, Money.ofFen(subsidy.fen() + personal.fen())),
                    AnalysisPhrase.THE_FEE.of(fee));
        } else if (trials != null) {
            compare(path, line, trials);
        }
    }

    private static List<Rule> rules(Priced answer) {
        Trace trace = answer.trial().trace();
        List<Rule> rules = new ArrayList<>();
        trace.fees.forEach(part -> rules.add(part.rule()));
        trace.grants.stream().filter(grant -> grant.winner() == null).forEach(grant -> rules.add(grant.rule()));
        return rules;
    }

    private void compare(String path, PrintedTable.Row line, Trials trials) {
        List<Priced> answers = new ArrayList<>();
        for (Person person : people(path, line, trials)) {
            for (String tier : line.tier() == null ? trials.tiers() : List.of(line.tier())) {
                central(trials, person, tier).ifPresent(trial -> answers.add(new Priced(person, trial)));
            }
        }
        List<Priced> agreeing = answers.stream()
                .filter(answer -> agrees(line, answer.decision()))
                .toList();
        agreeing.forEach(answer -> rules(answer).forEach(rule -> right.merge(rule, 1, Integer::sum)));
        if (agreeing.stream().anyMatch(answer -> paysAsFirst(answer, answers))) {
            ofEverybody += line.group() == null ? 1 : 0;
        } else if (!answers.isEmpty()) {
            boolean ofGroup = !agreeing.isEmpty() && line.category() != null;
            Priced differing = agreeing.isEmpty() ? withFee(line, answers) : answers.getFirst();
            (ofGroup ? ofGroups : differences).add(Difference.of(path, line, differing));
        }
    }

    /** Who pays the fee that a line prints, if anybody does: then the subsidy is another one. */
    private static Priced withFee(PrintedTable.Row line, List<Priced> answers) {
        return answers.stream()
                .filter(answer -> line.fee() != null
                        && agrees(line.fee(), answer.decision().feeFen()))
                .findFirst()
                .orElseGet(answers::getFirst);
    }

    /** A group with a fee of its own is named where a line is for it. */
    private static boolean paysAsFirst(Priced answer, List<Priced> answers) {
        return answers.stream()
                .filter(other -> other.trial().tier().equals(answer.trial().tier()))
                .findFirst()
                .filter(first -> first.decision().feeFen() == answer.decision().feeFen())
                .isPresent();
    }

    /** A row that differs from several lines is told once. */
    private void tell() {
        if (ofGroups.size() > ofEverybody) {
            differences.addAll(ofGroups);
        }
        Map<List<Object>, List<Difference>> byCause = new LinkedHashMap<>();
        differences.forEach(difference -> byCause.computeIfAbsent(difference.cause(), _ -> new ArrayList<>())
                .add(difference));
        boolean fees = differences.stream()
                .anyMatch(difference ->
                        difference.section().equals("fees") && difference.line().group() == null);
        byCause.values().stream()
                .filter(lines -> !fees || lines.getFirst().section().equals("fees"))
                .filter(lines -> !reported(lines.getFirst()))
                .forEach(lines -> tell(lines.getFirst(), lines.size()));
    }

    /** What is wrong with a row was said already, or with the price that it is a part of. */
    private boolean reported(Difference difference) {
        String identity = difference.line().category();
        return pack.faultyRows("fees")
                || pack.reportedAbout("eligibility") // then others are refused than the notice refuses
                || (difference.ofPrice()
                        && difference.price() != null
                        && pack.reportedOfWhole("fees", difference.price()))
                || (identity != null && pack.reportedWithout(identity))
                || (pack.doubtful("fees") && isPartOfFee(difference.row()))
                || (difference.row() != null && pack.reportedButForBranches(difference.section(), difference.row()));
    }

    /** Whether a subsidy is some percent of a price, be it that of another tier. */
    private static boolean isPartOfFee(@Nullable Rule row) {
        return row instanceof Rule.Subsidy subsidy
                && subsidy.amount() instanceof Expression.Percentage part
                && part.of() instanceof Expression.NamedAmount price
                && price.name().startsWith("fee");
    }

    /** Whether hardly any line says that a row is wrong. */
    private boolean isRight(Rule row, int differing) {
        return right.getOrDefault(row, 0) > 2 * differing;
    }

    /** A line that adds up is hardly the one with the slip: then the row is, unless other lines say that it is right. */
    private void tell(Difference first, int lines) {
        Rule row = first.row();
        Wording printed = AnalysisPhrase.FIGURES.of(
                figures(first.line().fee(), first.line().subsidy(), first.line().personal()));
        Wording answered =
                AnalysisPhrase.RULES_GIVE.of(first.name(), figures(first.fee(), first.subsidy(), first.personal()));
        if (row != null && pack.own(row) && !isRight(row, lines) && first.line().addsUp()) {
            pack.warn(
                    first.section(),
                    row,
                    answered,
                    lines == 1
                            ? AnalysisPhrase.AS_PRINTED.of(printed, first.path())
                            : AnalysisPhrase.AS_PRINTED_OFTEN.of(printed, first.path(), lines - 1));
        } else {
            pack.warn(first.line().mark(), first.path(), printed, answered);
        }
    }

    private List<Person> people(String path, PrintedTable.Row line, Trials trials) {
        Person person = Person.ANYBODY;
        if (line.facts() != null) {
            try {
                byte[] body = TreeWriter.json(line.facts()).getBytes(StandardCharsets.UTF_8);
                person = new Person(GeneralPhrase.THOSE_FACTS.of(), Answers.facts(trials.compiled(), body));
            } catch (InvalidFacts e) {
                for (BodyFault fault : e.faults()) {
                    pack.fault(
                            line.mark(),
                            path + ".facts" + fault.pointer(),
                            AnalysisPhrase.BODY_FAULT.of(fault.code()),
                            AnalysisPhrase.BODY_FAULT_TEXT.of(
                                    new Text(fault.message(Language.ZH), fault.message(Language.EN))));
                }
                return List.of();
            }
        }
        if (line.category() != null) {
            person = person.withCategory(pack.policy().vocabulary(), line.category());
        }
        if (line.group() != null) {
            return List.of(person.with(pack.policy().vocabulary(), Facts.GROUP, line.group()));
        }
        List<Person> people = new ArrayList<>(List.of(person));
        for (String group : pack.policy().vocabulary().groups().keySet()) {
            people.add(person.with(pack.policy().vocabulary(), Facts.GROUP, group));
        }
        return people;
    }

    /** The answer on the first day that a central window takes the payment, or any window if there is no central one. */
    private Optional<Trial> central(Trials trials, Person person, String tier) {
        boolean named = pack.policy().tables().windows().stream()
                .anyMatch(window -> window.kinds().contains("central"));
        for (LocalDate day : trials.days()) {
            Trial trial = trials.one(person.facts(), day, tier);
            Rule.Window entry = trial.entry().orElse(null);
            if (entry != null && (!named || entry.kinds().contains("central"))) {
                return Optional.of(trial);
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(PrintedTable.Row line, Decision decision) {
        return agrees(line.fee(), decision.feeFen())
                && agrees(line.subsidy(), decision.subsidyFen())
                && agrees(line.personal(), decision.payableFen());
    }

    /** What is not printed, and what the rules leave open, agrees with anything. */
    private static boolean agrees(@Nullable Money printed, long answered) {
        return printed == null || answered == Values.UNSPECIFIED || printed.fen() == answered;
    }

    private static @Nullable Money money(long fen) {
        return Values.known(fen) ? Money.ofFen(fen) : null;
    }

    private static List<Wording> figures(@Nullable Money fee, @Nullable Money subsidy, @Nullable Money personal) {
        List<Wording> figures = new ArrayList<>();
        add(figures, AnalysisPhrase.FEE_FIGURE, fee);
        add(figures, AnalysisPhrase.SUBSIDY_FIGURE, subsidy);
        add(figures, AnalysisPhrase.PERSONAL_FIGURE, personal);
        return figures;
    }

    private static void add(List<Wording> figures, Phrase name, @Nullable Money amount) {
        if (amount != null) {
            figures.add(name.of(amount));
        }
    }
}
