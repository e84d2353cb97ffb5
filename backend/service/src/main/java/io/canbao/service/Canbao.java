package io.canbao.service;

import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;

/** Starts the platform from the command line. */
public final class Canbao {
    private Canbao() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options, handed on to the application context
     */
    public static void main(String[] arguments) {
        var server = Micronaut.build(arguments)
                .mainClass(Canbao.class)
                .banner(false)
                .start()
                .getBean(EmbeddedServer.class);
        System.out.println("Canbao 参保: " + server.getURL());
    }
}
