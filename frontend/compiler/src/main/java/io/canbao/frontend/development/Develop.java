package io.canbao.frontend.development;

import io.canbao.frontend.compiler.Pages;
import io.canbao.frontend.compiler.Sources;
import io.canbao.frontend.compiler.WebModules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Shows the front end while it is written: a saved change is in the browser within two seconds. The command {@code frontend/dev} runs it. */
public final class Develop implements AutoCloseable {
    private final Sources sources;
    private final WebModules webModules;
    private final DevelopmentServer server;
    private final Watcher watcher;
    private final Consumer<String> told;

    /**
     * Compiles the pages and serves them.
     *
     * @param webModules the file that declares modules of WebJars
     * @param memory a folder for what need not be compiled again
     * @param platform what answers everything that is no page
     * @param port 0 for any that is free
     * @param told where faults are told
     */
    public Develop(Path folder, Path webModules, Path memory, URI platform, int port, Consumer<String> told)
            throws IOException {
        this.sources = new Sources(folder, memory);
        this.webModules = WebModules.read(webModules);
        this.told = told;
        this.watcher = new Watcher(folder);
        this.server = new DevelopmentServer(port, new Platform(platform));
        show();
        sources.warmUp();
    }

    /** Where the pages are. */
    public URI address() {
        return server.address();
    }

    /** Waits for the next change and shows it. While there are faults, they are told and the pages stay as they were. */
    public void showNextChange() throws IOException, InterruptedException {
        watcher.await();
        var start = System.nanoTime();
        if (show()) {
            told.accept("shown after %d ms".formatted((System.nanoTime() - start) / 1_000_000));
        }
    }

    private boolean show() throws IOException {
        try {
            var pages = Pages.of(sources, webModules);
            pages.faults().forEach(fault -> told.accept(fault.toString()));
            if (pages.faults().isEmpty()) {
                server.show(pages);
            }
            return pages.faults().isEmpty();
        } catch (NoSuchFileException moved) {
            told.accept(moved.getFile() + " is gone, compiling again with the next change");
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sources.close();
    }

    /**
     * Runs until it is stopped.
     *
     * @param arguments the folder of the sources, the file that declares modules of WebJars, a folder for what need not be compiled again, the
     *     address of the platform, and the port to serve on
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Consumer<String> told = System.out::println;
        try (var develop = new Develop(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                URI.create(arguments[3]),
                Integer.parseInt(arguments[4]),
                told)) {
            told.accept("The pages of " + arguments[0] + " are at " + develop.address());
            while (true) {
                develop.showNextChange();
            }
        }
    }
}
