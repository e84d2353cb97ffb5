package io.canbao.policy.draft;

import io.canbao.policy.PolicyVersions;
import io.canbao.policy.draft.CopiedValue.State;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.rollover.ValuesInWords;
import io.canbao.policypack.rollover.ValuesInWords.Said;
import io.canbao.rules.policy.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Words for values that came with a copy: by the draft's names, and by the origin's for what the draft has no longer or cannot say while it has faults. */
@Singleton
public class CopiedValuesInWords {
    private final CheckDrafts checks;
    private final PolicyVersions versions;

    CopiedValuesInWords(CheckDrafts checks, PolicyVersions versions) {
        this.checks = checks;
        this.versions = versions;
    }

    /**
     * What each value says.
     *
     * @param values of the draft
     * @return one for each, in their order; empty for one that nobody can read
     */
    public List<Optional<Said>> say(Draft draft, List<CopiedValue> values, Language language) {
        Optional<ValuesInWords> before = values.isEmpty() ? Optional.empty() : origin(draft, language);
        Optional<ValuesInWords> now = values.isEmpty()
                ? Optional.empty()
                : checks.check(draft).pack().policy().flatMap(policy -> words(draft, policy, language));
        return values.stream()
                .map(value -> (value.state() == State.ENDED ? before : now.or(() -> before))
                        .map(words -> words.say(value.path(), value.value())))
                .toList();
    }

    private static Optional<ValuesInWords> words(Draft draft, EffectivePolicy policy, Language language) {
        Draft.Writing writing = draft.writing();
        return ValuesInWords.of(
                LayersInForce.file(
                        writing.region().value(), writing.year(), writing.text().source()),
                policy,
                language);
    }

    private Optional<ValuesInWords> origin(Draft draft, Language language) {
        return draft.writing()
                .ground()
                .copied()
                .flatMap(from -> versions.find(from.region(), from.year(), from.version())
                        .flatMap(version -> versions.getProvenance(version)
                                .source()
                                .flatMap(source -> ValuesInWords.of(
                                        LayersInForce.file(from.region(), from.year(), source),
                                        versions.getPack(version),
                                        language))));
    }
}
