package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.declaration.RowTexts;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Populations whose name says of how many kinds of people they are, 七类低收入人口, and that list another number of identities. */
final class CountedKinds {

    private static final String FIGURES = "一二三四五六七八九十";
    private static final Pattern KINDS = Pattern.compile("([二三四五六七八九十]|\\d{1,2})类");

    private CountedKinds() {}

    static void inspect(Inspection pack) {
        pack.data().measures().populations().forEach((id, population) -> {
            Matcher kinds = KINDS.matcher(population.name().zh());
            Mark mark = MissingIdentities.mark(pack, id);
            if (kinds.find()
                    && !pack.reportedUnder("vocabulary.populations." + id + '.')
                    && pack.own(mark)
                    && !population.categories().isEmpty()) {
                int figure = FIGURES.indexOf(kinds.group(1));
                int said = figure < 0 ? Integer.parseInt(kinds.group(1)) : figure + 1;
                if (said != population.categories().size()) {
                    pack.warn(
                            mark,
                            "vocabulary.populations." + id,
                            AnalysisPhrase.KINDS_OF_PEOPLE.of(
                                    population.categories().size(), RowTexts.asRead(population.name())),
                            AnalysisPhrase.AS_MANY_KINDS.of(said));
                }
            }
        });
    }
}
