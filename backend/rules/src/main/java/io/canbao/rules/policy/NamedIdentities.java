package io.canbao.rules.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The identities by which a row may apply to somebody. */
public final class NamedIdentities {

    private NamedIdentities() {}

    /** Those that a condition asks for, by definitions too; those that it asks not to be there are left out. */
    public static Set<String> of(Condition condition, Map<String, Definition> definitions) {
        Set<String> named = new HashSet<>();
        collect(condition, definitions, named);
        return named;
    }

    private static void collect(Condition condition, Map<String, Definition> definitions, Set<String> named) {
        switch (condition) {
            case Condition.HasCategory has -> named.addAll(has.categories());
            case Condition.All all -> all.parts().forEach(part -> collect(part, definitions, named));
            case Condition.AnyOf any -> any.parts().forEach(part -> collect(part, definitions, named));
            case Condition.Defined defined -> {
                if (definitions.get(defined.name()) instanceof Definition.Test test) {
                    collect(test.condition(), definitions, named);
                }
            }
            case Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.InRange _,
                    Condition.Known _,
                    Condition.FallsOn _,
                    Condition.EntryIs _ -> {}
        }
    }
}
