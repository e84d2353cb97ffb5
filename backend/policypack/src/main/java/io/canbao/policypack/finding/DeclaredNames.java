package io.canbao.policypack.finding;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Vocabulary;

/**
 * What findings call the words that a policy declares. In Chinese the name comes first and the id behind it, which stands in the
 * file. In English there is the id alone: it is made of English words, and {@link Finding#id() tells findings apart} for as long as
 * names are polished.
 */
public final class DeclaredNames {

    private DeclaredNames() {}

    /** A tier, group, category or another word of the vocabulary; its id where the policy has no name for it. */
    public static Object of(Vocabulary vocabulary, String id) {
        return named(vocabulary.nameOf(id), id);
    }

    /** A value of a choice; the value itself where the policy has no name for it. */
    public static Object choice(Vocabulary vocabulary, String fact, String value) {
        FactDefinition definition = vocabulary.facts().get(fact.startsWith(Facts.HISTORY + '.') ? Facts.HISTORY : fact);
        Text name = definition == null ? null : definition.choices().get(value);
        return name == null ? value : named(name, value);
    }

    private static Object named(Text name, String id) {
        return name.zh().equals(id) ? id : new Text(name.zh() + '（' + id + '）', id);
    }
}
