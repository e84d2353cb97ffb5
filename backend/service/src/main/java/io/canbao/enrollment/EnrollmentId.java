package io.canbao.enrollment;

import java.util.UUID;

/** Names an enrollment in a county; says nothing of the person. */
public record EnrollmentId(String value) {
    /** A name that no enrollment has. */
    public static EnrollmentId create() {
        return new EnrollmentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
