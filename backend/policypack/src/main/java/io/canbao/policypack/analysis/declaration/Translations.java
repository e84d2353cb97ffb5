package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Texts whose English names another day or figure than their Chinese: 2024年12月31日止 and until 31 December 2025. Translations leave things out and
 * add others, so that only one of as many days, or of as many figures of a kind, is taken for a slip.
 */
public final class Translations {

    /** Where more texts are in Chinese alone, the pack is. */
    private static final int FEW = 2;

    private static final int MANY = 10;

    private Translations() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                TitleFigures.rows(pack, table).forEach((name, branches) -> {
                    Rule row = branches.getFirst();
                    if (!pack.reportedOfWhole(table.section(), row)) {
                        RowTexts.both(row)
                                .flatMap(text -> otherwise(text).stream())
                                .findFirst()
                                .ifPresent(found -> pack.warn(
                                        pack.wholeRow(table.section(), row),
                                        table.section() + '[' + name + ']',
                                        found,
                                        AnalysisPhrase.TRANSLATE_AS_SAID.of()));
                    }
                });
            }
        }
    }

    /**
     * Adds a warning to every other text of the pack's own file, and to those that lack their English where hardly any other does, or have Chinese in its
     * place.
     */
    public static void inspectTexts(Inspection pack) {
        List<WrittenText> texts = WrittenText.of(pack);
        List<WrittenText> chinese =
                texts.stream().filter(text -> text.english() == null).toList();
        int translated = texts.size() - chinese.size();
        if (chinese.size() <= FEW && translated >= MANY) {
            chinese.forEach(text -> tell(
                    pack, text, AnalysisPhrase.WITHOUT_ENGLISH.of(translated), AnalysisPhrase.ENGLISH_WANTED.of()));
        }
        for (WrittenText text : texts) {
            if (text.isChineseTwice()) {
                tell(pack, text, AnalysisPhrase.CHINESE_AS_ENGLISH.of(), AnalysisPhrase.ENGLISH_WANTED.of());
            } else if (text.english() != null) {
                otherwise(new Text(text.chinese(), text.english()))
                        .ifPresent(found -> tell(pack, text, found, AnalysisPhrase.TRANSLATE_AS_SAID.of()));
            }
        }
    }

    private static void tell(Inspection pack, WrittenText text, Wording found, Wording wanted) {
        String row = text.whole().replaceFirst("\\.[\\w-]+]$", "]"); // the one whose branch it may be
        if (!pack.reportedUnder(text.whole()) && !pack.reportedUnder(row)) {
            pack.warn(text.place().mark(), text.path(), found, wanted);
        }
    }

    /** What one text says in two ways. */
    private static Optional<Wording> otherwise(Text text) {
        return TranslatedFigures.of(text)
                .flatMap(said -> otherwise(said.chinese(), said.english()).stream())
                .findFirst();
    }

    private static Optional<Wording> otherwise(Set<String> chinese, Set<String> english) {
        Set<String> only = new HashSet<>(chinese);
        only.removeAll(english);
        Set<String> other = new HashSet<>(english);
        other.removeAll(chinese);
        if (chinese.size() != english.size() || only.size() != 1 || other.size() != 1) {
            return Optional.empty();
        }
        String one = only.iterator().next();
        String another = other.iterator().next();
        return isSlip(one.split("-"), another.split("-"))
                ? Optional.of(AnalysisPhrase.OTHER_TRANSLATION.of(one, another))
                : Optional.empty();
    }

    /** Whether figures, or all parts of days but one, are the same: one text may name the first day, and the other one the last. */
    private static boolean isSlip(String[] one, String[] other) {
        long same = IntStream.range(0, Math.min(one.length, other.length))
                .filter(part -> one[part].equals(other[part]))
                .count();
        return same == one.length - 1;
    }
}
