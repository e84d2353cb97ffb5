package io.canbao.registry;

import java.util.UUID;

/** Names a resident's file in a county; says nothing of the person. */
public record ResidentId(String value) {
    /** A name that no file has. */
    public static ResidentId create() {
        return new ResidentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
