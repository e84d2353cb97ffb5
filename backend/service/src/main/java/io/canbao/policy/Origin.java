package io.canbao.policy;

/** Where a version came from. It decides what a start may put in its place: see {@link Seeding}. */
public enum Origin {
    /** Before origins were kept. */
    EARLIER("earlier", 2),
    /** An example that comes with the platform. */
    BUILT_IN("built-in", 0),
    /** A folder that whoever starts the platform named. */
    FOLDER("folder", 1),
    /** Published on purpose, on the command line. */
    COMMAND("command", 2),
    /** Published on purpose, by officers. */
    OFFICE("office", 2),
    /** Published by the platform's operator alone, since it could not wait for a second person; marked as such for good. */
    EMERGENCY("emergency", 2);

    private final String id;
    private final int weight;

    Origin(String id, int weight) {
        this.id = id;
        this.weight = weight;
    }

    /** As it is stored and logged. */
    public String id() {
        return id;
    }

    /** The one that is stored as {@code id}. */
    public static Origin of(String id) {
        for (Origin origin : values()) {
            if (origin.id.equals(id)) {
                return origin;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** Whether a start may put what is of this origin in the place of a version of the other. */
    boolean supersedes(Origin other) {
        return this == other || weight > other.weight;
    }
}
