package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.IdentityWords;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Term;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assumptions that say which identities are kinds of another one, where the vocabulary has it the other way round, or has all of them but one: 监测对象包括脱贫不稳定户 over
 * {@code monitored-poverty: {implies: [unstable-poverty]}}.
 */
public final class AssumedKinds {

    private static final Pattern KINDS = Pattern.compile("([^，。；：]{2,20}?)(?:包括|包含|分为)([^。；]+)");

    private final Inspection pack;
    private final Map<String, Term> categories;
    private final IdentityWords words;

    private AssumedKinds(Inspection pack) {
        this.pack = pack;
        this.categories = pack.policy().vocabulary().categories();
        this.words = new IdentityWords(categories);
    }

    /** Adds warnings to the words that the pack itself makes imply others. */
    public static void inspect(Inspection pack) {
        AssumedKinds kinds = new AssumedKinds(pack);
        pack.policy().sources().assumptions().values().forEach(kinds::assumption);
    }

    private void assumption(Assumption assumption) {
        Matcher said = KINDS.matcher(assumption.text().zh());
        while (said.find()) {
            Set<String> whole = words.in(said.group(1));
            Set<String> kinds = new LinkedHashSet<>(words.in(said.group(2)));
            kinds.removeAll(whole);
            if (whole.size() == 1 && kinds.size() > 1) {
                compare(assumption.id(), whole.iterator().next(), kinds);
            }
        }
    }

    private void compare(String assumption, String whole, Set<String> kinds) {
        long implying = kinds.stream().filter(kind -> implies(kind, whole)).count();
        for (String kind : kinds) {
            if (implies(whole, kind) && !implies(kind, whole)) {
                warn(
                        whole,
                        kinds,
                        AnalysisPhrase.KINDS_TURNED.of(pack.named(whole), pack.named(kind), assumption),
                        AnalysisPhrase.KIND_IMPLIES.of(kind, whole));
            } else if (!implies(kind, whole) && implying == kinds.size() - 1) {
                warn(
                        kind,
                        kinds,
                        AnalysisPhrase.KIND_LACKS.of(pack.named(kind), pack.named(whole), assumption),
                        AnalysisPhrase.KIND_IMPLIES.of(kind, whole));
            }
        }
    }

    private boolean implies(String identity, String other) {
        return Term.closure(categories, identity).contains(other);
    }

    /** Where the word itself comes from a layer, at one of the other kinds. */
    private void warn(String identity, Set<String> kinds, Wording found, Wording wanted) {
        Stream.concat(Stream.of(identity), kinds.stream())
                .flatMap(word -> mark(word).stream())
                .filter(pack::own)
                .findFirst()
                .ifPresent(mark -> pack.warn(mark, "vocabulary.categories." + identity, found, wanted));
    }

    private Optional<Mark> mark(String identity) {
        Tree written = pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary
                ? vocabulary.get("categories")
                : null;
        if (!(written instanceof Tree.Mapping words) || !(words.get(identity) instanceof Tree.Mapping word)) {
            return Optional.empty();
        }
        return Optional.of(word.entries().getOrDefault("implies", word).mark());
    }
}
