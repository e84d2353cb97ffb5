package io.canbao.registry;

import io.canbao.rules.policy.Text;
import java.util.Arrays;
import java.util.Optional;

/** As papers tell it, and facts. */
public enum Sex {
    F("女", "female"),
    M("男", "male");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Text label;

    Sex(String chinese, String english) {
        this.label = new Text(chinese, english);
    }

    /** In words. */
    public Text label() {
        return label;
    }

    /** What somebody wrote: F or M, 女 or 男. */
    static Optional<Sex> find(String written) {
        return Arrays.stream(values())
                .filter(sex -> sex.name().equals(written) || sex.label.zh().equals(written))
                .findFirst();
    }
}
