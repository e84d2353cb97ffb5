package io.canbao.identity;

import io.canbao.request.RequestId;
import io.canbao.tenancy.Asker;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;

/** Names who asks, for the trail. */
@Singleton
public final class Askers {
    private static final int LONGEST_ADDRESS = 64;

    private final HttpClientAddressResolver addresses;

    Askers(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Somebody who is signed in. */
    public Asker of(HttpRequest<?> request, SignedIn who) {
        return who.asker(from(request), RequestId.of(request).value());
    }

    /** Somebody who is not signed in yet. */
    public Asker anonymous(HttpRequest<?> request) {
        return named(request, "");
    }

    /** Something that speaks for itself, by a signature, as the trail is to name it. */
    public Asker named(HttpRequest<?> request, String name) {
        return new Asker("", name, from(request), RequestId.of(request).value());
    }

    private String from(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        return address == null ? "" : address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
    }
}
