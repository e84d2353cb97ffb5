package io.canbao.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Debian mirror that this machine is set up with.
 *
 * @param address of the archive, without a suite
 * @param keyring that signs it; empty for the keys that apt trusts anyway
 */
record DebianArchive(String address, Optional<String> keyring) {
    private static final Path APT = Path.of("/etc/apt");
    private static final Pattern ADDRESS =
            Pattern.compile("(?m)^(?:URIs:|deb\\s+(?:\\[[^]]*]\\s+)?)\\s*(\\w+://\\S+?/debian/?)(?=\\s|$)");
    private static final Pattern KEYRING = Pattern.compile("(?mi)(?:^Signed-By:\\s*|\\[[^]]*signed-by=)(/[^\\s\\]]+)");

    /** The first mirror of the main archive in apt's sources; empty on other systems. */
    static Optional<DebianArchive> find() throws IOException {
        for (var file : sources()) {
            for (var stanza : Files.readString(file).split("\\n\\s*\\n")) {
                var address = ADDRESS.matcher(stanza);
                if (address.find()) {
                    var keyring = KEYRING.matcher(stanza);
                    return Optional.of(new DebianArchive(
                            address.group(1), keyring.find() ? Optional.of(keyring.group(1)) : Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** The line of a sources list for another suite of the same mirror. */
    String source(String suite) {
        return "deb %s%s %s main%n"
                .formatted(keyring.map("[signed-by=%s] "::formatted).orElse(""), address, suite);
    }

    private static List<Path> sources() throws IOException {
        var folder = APT.resolve("sources.list.d");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return Stream.concat(Stream.of(APT.resolve("sources.list")), files.sorted())
                    .filter(Files::isReadable)
                    .filter(file -> file.toString().matches(".*\\.(list|sources)"))
                    .toList();
        }
    }
}
