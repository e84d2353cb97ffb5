package io.canbao.policy;

/** A pack that must not be published; the message says why, and which case shows it. */
public final class RefusedPublication extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedPublication(GivenPack pack, String why) {
        super("%s/%d is not published: %s".formatted(pack.region(), pack.year(), why));
    }
}
