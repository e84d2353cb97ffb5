package io.canbao.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * MySQL as Debian's unstable suite packages it, since the stable ones have none. It is unpacked into a cache folder with all it rests on and
 * started through its own loader, so nothing of the machine changes and the machine's own libraries do not matter.
 */
final class DebianMySql {
    private static final String SUITE = "sid";
    private static final String PACKAGE = "mysql-server-core";

    private DebianMySql() {}

    /** Unpacks it at the first call on a machine; empty where this is no Debian. */
    static Optional<MySqlProgram> find() {
        if (Command.find("apt-get").isEmpty() || Command.find("dpkg").isEmpty()) {
            return Optional.empty();
        }
        try {
            var archive = DebianArchive.find();
            return archive.isEmpty() ? Optional.empty() : Optional.of(program(unpacked(archive.get())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path unpacked(DebianArchive archive) throws IOException {
        var cache = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "canbao"));
        var root = cache.resolve(PACKAGE);
        try (var lock = FileChannel.open(
                        cache.resolve(PACKAGE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (!Files.exists(root)) {
                var scratch = Files.createTempDirectory(cache, PACKAGE);
                download(archive, scratch);
                Files.move(unpack(scratch), root);
                Command.run(List.of("rm", "-r", scratch.toString())).orFail("rm");
            }
        }
        return root;
    }

    private static void download(DebianArchive archive, Path scratch) throws IOException {
        Files.writeString(scratch.resolve("sources.list"), archive.source(SUITE));
        Files.createFile(scratch.resolve("status"));
        Files.createDirectories(scratch.resolve("lists/partial"));
        Files.createDirectories(scratch.resolve("cache/archives/partial"));
        Command.run(apt(scratch, "update")).orFail("apt-get update");
        Command.run(apt(scratch, "--download-only", "--yes", "--no-install-recommends", "install", PACKAGE))
                .orFail("apt-get install " + PACKAGE);
    }

    private static List<String> apt(Path scratch, String... words) {
        var line = new ArrayList<>(List.of("apt-get", "--quiet"));
        for (var option : List.of(
                "Dir::Etc::sourcelist=" + scratch.resolve("sources.list"),
                "Dir::Etc::sourceparts=/dev/null",
                "Dir::Etc::preferences=/dev/null",
                "Dir::Etc::preferencesparts=/dev/null",
                "Dir::State=" + scratch,
                "Dir::State::lists=" + scratch.resolve("lists"),
                "Dir::State::status=" + scratch.resolve("status"),
                "Dir::Cache=" + scratch.resolve("cache"),
                "Dir::Log=" + scratch,
                "APT::Sandbox::User=root",
                "Debug::NoLocking=true")) {
            line.addAll(List.of("-o", option));
        }
        line.addAll(List.of(words));
        return line;
    }

    private static Path unpack(Path scratch) throws IOException {
        var root = Files.createDirectory(scratch.resolve("root"));
        try (var archives = Files.list(scratch.resolve("cache/archives"))) {
            for (var archive :
                    archives.filter(file -> file.toString().endsWith(".deb")).toList()) {
                Command.run(List.of("dpkg", "--extract", archive.toString(), root.toString()))
                        .orFail("dpkg --extract");
            }
        }
        return root;
    }

    private static MySqlProgram program(Path root) throws IOException {
        var loader = get(
                root.resolve("usr/lib"), file -> file.getFileName().toString().matches("ld-linux-.*\\.so\\.\\d+"));
        return new MySqlProgram(
                List.of(
                        loader.toString(),
                        "--library-path",
                        loader.resolveSibling("").toString(),
                        root.resolve("usr/sbin/mysqld").toString()),
                List.of(
                        "--lc-messages-dir=" + root.resolve("usr/share/mysql"),
                        "--character-sets-dir=" + root.resolve("usr/share/mysql/charsets"),
                        "--plugin-dir=" + root.resolve("usr/lib/mysql/plugin")));
    }

    private static Path get(Path folder, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no loader in " + folder));
        }
    }
}
