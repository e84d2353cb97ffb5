package io.canbao.testkit.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Under which names the rows of one county alone are seen, as far as conditions say. */
final class HeldNames {
    private final Set<String> held;
    private final List<Follower> followers = new ArrayList<>();

    /** @param around names that the statement around holds; a table here that has such a name is another one, see {@link #hide} */
    HeldNames(Set<String> around) {
        held = new HashSet<>(around);
    }

    /** A table stands here under this name, whatever the statement around calls so. */
    void hide(String name) {
        held.remove(name);
    }

    void hold(String name) {
        held.add(name);
    }

    /** Where the other one is held, this one is. */
    void follow(String name, String other) {
        followers.add(new Follower(name, other));
    }

    boolean holds(String name) {
        return all().contains(name);
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(held);
        boolean more = true;
        while (more) {
            more = followers.stream().anyMatch(follower -> all.contains(follower.other()) && all.add(follower.name()));
        }
        return all;
    }

    private record Follower(String name, String other) {}
}
