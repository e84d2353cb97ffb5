package io.canbao.policypack.analysis.notice;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
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
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notice's tables of prices: each line must add up, and must be what the rules answer to somebody it is for who pays in
 * the central window. A line that names no group may be for any.
 */
public final class PrintedFigures {

    private final Inspection pack;
    private final @Nullable Trials trials;

    /** Somebody whom a line is for, and what the rules answer. */
    private record Priced(Person person, Decision decision) {}

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
            if (table.layer().equals(pack.policy().region())) {
                for (int line = 0; line < table.rows().size(); line++) {
                    figures.line(
                            "printed[" + table.id() + "][" + line + ']',
                            table.rows().get(line));
                }
            }
        }
    }

    private void line(String path, PrintedTable.Row line) {
        Money fee = line.fee();
        Money subsidy = line.subsidy();
        Money personal = line.personal();
        if (fee != null && subsidy != null && personal != null && subsidy.fen() + personal.fen() != fee.fen()) {
            pack.warn(
                    line.mark(), path, AnalysisPhrase.TWO_PARTS.of(subsidy, personal), AnalysisPhrase.THE_FEE.of(fee));
        } else if (trials != null) {
            compare(path, line, trials);
        }
    }

    private void compare(String path, PrintedTable.Row line, Trials trials) {
        List<Priced> answers = new ArrayList<>();
        for (Person person : people(path, line, trials)) {
            for (String tier : line.tier() == null ? trials.tiers() : List.of(line.tier())) {
                central(trials, person, tier).ifPresent(trial -> answers.add(new Priced(person, trial.decision())));
            }
        }
        boolean agrees = answers.stream().anyMatch(answer -> agrees(line, answer.decision()));
        if (!agrees && !answers.isEmpty()) {
            Priced first = answers.getFirst();
            pack.warn(
                    line.mark(),
                    path,
                    AnalysisPhrase.FIGURES.of(figures(line.fee(), line.subsidy(), line.personal())),
                    AnalysisPhrase.RULES_GIVE.of(
                            first.person().name(),
                            figures(
                                    money(first.decision().feeFen()),
                                    money(first.decision().subsidyFen()),
                                    money(first.decision().payableFen()))));
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
