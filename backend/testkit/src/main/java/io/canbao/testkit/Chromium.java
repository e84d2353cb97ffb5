package io.canbao.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where Chromium and Chinese fonts are on this machine, and how they get there. */
final class Chromium {
    private static final String WANTED =
            "Tests of pages need Chromium and Chinese fonts: install them (Debian: chromium fonts-noto-cjk), "
                    + "or name a Chromium in CANBAO_CHROMIUM";

    private Chromium() {}

    /** The program, installed if need be. */
    static Path get() {
        var named = Optional.ofNullable(System.getenv("CANBAO_CHROMIUM")).filter(name -> !name.isBlank());
        if (named.isPresent()) {
            return named.map(Path::of)
                    .filter(Files::isExecutable)
                    .orElseThrow(() -> new IllegalStateException("CANBAO_CHROMIUM is no program: " + named.get()));
        }
        if (onPath().isEmpty() || !hasChineseFonts()) {
            install();
        }
        return onPath().orElseThrow(() -> new IllegalStateException(WANTED));
    }

    private static Optional<Path> onPath() {
        return Command.find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    /** Without them a page's Chinese texts are boxes of another width, and its screenshots say nothing. */
    private static boolean hasChineseFonts() {
        return Command.find("fc-list")
                .map(list -> Command.run(List.of(list.toString(), ":lang=zh")))
                .map(result -> !result.output().isBlank())
                .orElse(false);
    }

    private static void install() {
        if (!Command.isRoot() || Command.find("apt-get").isEmpty()) {
            throw new IllegalStateException(WANTED);
        }
        var quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Command.run(List.of("apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=600", "update"), quiet);
        var installed = Command.run(
                List.of(
                        "apt-get",
                        "--quiet",
                        "--yes",
                        "--no-install-recommends",
                        "-o",
                        "DPkg::Lock::Timeout=600",
                        "install",
                        "chromium",
                        "fonts-noto-cjk"),
                quiet);
        if (!installed.succeeded()) {
            throw new IllegalStateException("%s. apt-get said: %s".formatted(WANTED, installed.lastLine()));
        }
    }
}
