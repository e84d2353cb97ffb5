package io.canbao.service;

import io.micronaut.runtime.Micronaut;

/** Starts the platform from the command line. */
public final class Canbao {
    private Canbao() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options, handed on to the application context
     */
    public static void main(String[] arguments) {
        Micronaut.run(Canbao.class, arguments);
    }
}
