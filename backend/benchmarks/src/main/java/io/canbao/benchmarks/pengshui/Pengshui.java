package io.canbao.benchmarks.pengshui;

import io.canbao.benchmarks.pengshui.HandWritten.Answer;
import io.canbao.benchmarks.pengshui.HandWritten.Window;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pengshui's published pack of 2025, and whether the hand-written rules say the same. */
public final class Pengshui {

    private static final Map<String, Window> WINDOWS = Map.of(
            "window.central", Window.CENTRAL,
            "entry.newborn", Window.NEWBORN,
            "window.extension", Window.EXTENSION,
            "window.late", Window.LATE);

    /** The pack, its layers and the vocabulary. */
    private static final Pattern FILES = Pattern.compile("vocabulary|(100000|500000|500243)[^/]*/2025/");

    /** More years before than anything is counted over. */
    private static final int YEARS_ASKED = 20;

    private Pengshui() {}

    public static EffectivePolicy pack() {
        return PackLibrary.read(PackFile.builtIn().stream()
                        .filter(file -> !file.name().contains("cases")
                                && FILES.matcher(file.name()).find())
                        .toList())
                .find("500243", 2025)
                .orElseThrow();
    }

    /** The first of so many random people for whom the two differ, and how. */
    public static Optional<String> difference(int people, Random source) {
        CompiledPolicy policy = pack().compiled();
        for (int number = 0; number < people; number++) {
            Person person = Person.random(source);
            Answer ours = answer(policy, policy.decide(policy.subject(person.facts()), person.tier()));
            Answer byHand = HandWritten.answer(person);
            if (!ours.equals(byHand)) {
                return Optional.of("%s: %s, but by hand %s".formatted(person.facts(), ours, byHand));
            }
        }
        return Optional.empty();
    }

    /** The same facts, and nothing else that anybody could still tell. */
    static Facts tellingAll(Facts facts, Policy policy) {
        List<String> all = new ArrayList<>(policy.vocabulary().facts().keySet());
        all.addAll(List.of(Facts.CATEGORIES, Facts.EVENTS, Facts.EVIDENCE, Facts.PRODUCTS));
        for (int year = policy.year() - YEARS_ASKED; year <= policy.year(); year++) {
            all.add(Facts.HISTORY + '.' + year);
        }
        Facts told = facts;
        for (String fact : all) {
            told = told.given(fact);
        }
        return told;
    }

    private static Answer answer(CompiledPolicy policy, Decision decision) {
        return new Answer(
                window(policy, decision),
                decision.feeFen(),
                decision.surchargeFen(),
                decision.subsidyFen(),
                decision.payableFen(),
                decision.fiscalContributionFen(),
                decision.coverFrom(),
                decision.coverTo(),
                decision.waitFrom(),
                Values.months(decision.waitFixed()));
    }

    private static @Nullable Window window(CompiledPolicy policy, Decision decision) {
        return decision.accepted()
                ? WINDOWS.get(
                        policy.policy().tables().windows().get(decision.entry()).id())
                : null;
    }
}
