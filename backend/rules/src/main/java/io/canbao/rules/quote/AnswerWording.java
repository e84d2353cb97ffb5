package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.wording.Names;
import io.canbao.rules.wording.PolicyWording;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the sentences of an answer are made of in one language: the rules that applied, what things are called, and the sentences. */
final class AnswerWording {

    private final CompiledPolicy compiled;
    private final Names names;
    private final Sentences sentences;
    private final Language language;
    private @Nullable PolicyWording rules;

    AnswerWording(CompiledPolicy compiled, Language language) {
        this.compiled = compiled;
        this.names = new Names(compiled.policy(), language);
        this.sentences = Sentences.in(language);
        this.language = language;
    }

    Policy policy() {
        return compiled.policy();
    }

    Names names() {
        return names;
    }

    Sentences sentences() {
        return sentences;
    }

    /** What the rules themselves say; few answers need it. */
    PolicyWording rules() {
        PolicyWording worded = rules;
        if (worded == null) {
            worded = PolicyWording.of(policy(), language);
            rules = worded;
        }
        return worded;
    }

    String in(Text text) {
        return names.in(text);
    }

    String name(String id) {
        return names.term(id);
    }

    /** The rule of an id, which must be of that kind. */
    <R extends Rule> R rule(Class<R> kind, String id) {
        return kind.cast(compiled.rule(id));
    }

    /** The title of a rule, or a sentence where it has none. */
    String title(Rule rule, String otherwise) {
        return title(rule, () -> sentences.say(otherwise));
    }

    /** The title of a rule, or something else where it has none. */
    String title(Rule rule, Supplier<String> otherwise) {
        Text title = rule.head().title();
        return title == null ? otherwise.get() : in(title);
    }
}
