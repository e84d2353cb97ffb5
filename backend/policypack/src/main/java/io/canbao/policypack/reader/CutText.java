package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts in brackets, {@code {zh: …, en: Notice, on insurance}}, that lost their quotation marks: for YAML they end at their first comma, and the
 * rest became keys with nothing behind them.
 */
final class CutText {

    private CutText() {}

    /** A text in both languages as it is meant, after a fault for each that was cut; nothing where none was. */
    static Optional<Place> joined(Place place) {
        if (!(place.tree() instanceof Tree.Mapping written)) {
            return Optional.empty();
        }
        Map<String, Tree> texts = joined(written);
        if (texts.size() == written.entries().size()) {
            return Optional.empty();
        }
        texts.forEach((language, text) -> {
            if (text instanceof Tree.Scalar whole && !text.equals(written.get(language))) {
                place.at(language)
                        .fault(
                                PackPhrase.TEXT_WITH_COMMA.of(whole.text()),
                                GeneralPhrase.WRITE.of(language + ": \"" + whole.text() + '"'));
            }
        });
        return Optional.of(new Place(
                new Tree.Mapping(texts, written.keys(), written.mark()),
                place.path(),
                place.mark(),
                place.key(),
                place.findings()));
    }

    private static Map<String, Tree> joined(Tree.Mapping written) {
        Map<String, Tree> texts = new LinkedHashMap<>();
        String language = "";
        for (Map.Entry<String, Tree> entry : written.entries().entrySet()) {
            boolean rest = entry.getValue() instanceof Tree.Scalar nothing
                    && nothing.isNull()
                    && !Shape.TEXT.keys().contains(entry.getKey());
            if (rest && texts.get(language) instanceof Tree.Scalar before && !before.quoted()) {
                texts.put(language, new Tree.Scalar(before.text() + ", " + entry.getKey(), false, before.mark()));
            } else {
                language = entry.getKey();
                texts.put(language, entry.getValue());
            }
        }
        return texts;
    }
}
