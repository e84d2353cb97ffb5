package io.canbao.problem;

import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/**
 * Why a request was not answered. Every capability lists its own in an enum that implements this; codes are unique over all of them. {@link
 * CommonError} holds those that any request can meet.
 */
public interface ErrorCode {
    /** Part of the HTTP contract: never changes and never means anything else. An enum gives its constant's name. */
    String name();

    /** What the code says to programs and to people. */
    Meaning meaning();

    /** The HTTP status of the answer. */
    default HttpStatus status() {
        return meaning().status();
    }

    /** Who has to do something so that the request can be answered. */
    default Responsible responsible() {
        return switch (status()) {
            case INTERNAL_SERVER_ERROR -> Responsible.PLATFORM;
            case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> Responsible.SURROUNDINGS;
            default -> Responsible.CALLER;
        };
    }

    /**
     * What a code says.
     *
     * @param title one sentence for the person who asked
     */
    record Meaning(HttpStatus status, Text title) {}

    /** Whose fault a failure is. */
    enum Responsible {
        /** Whoever asked can ask better, or later. */
        CALLER,
        /** We erred. */
        PLATFORM,
        /** What the platform stands on, such as its database, is away. */
        SURROUNDINGS
    }
}
