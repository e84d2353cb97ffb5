package io.canbao.frontend.javascript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out before, kept in a folder by a digest of all that it was worked out from: a tool and its input. So nothing that changed is
 * ever taken for what it was, and the folder may be deleted at any time.
 */
public final class Kept {
    private final Path folder;
    private final String tool;
    private final Map<String, String> known = new HashMap<>();

    /**
     * Results of one tool.
     *
     * @param tool the tool's own text and the versions of what it uses: with another tool nothing of the old one counts
     */
    public Kept(Path folder, String tool) {
        this.folder = folder;
        this.tool = tool;
    }

    /** The result for an input, worked out only if it is not there yet. */
    public String get(String input, Supplier<String> work) {
        var name = digest(tool + '\0' + input);
        var found = known.get(name);
        if (found == null) {
            found = read(name, work);
            known.put(name, found);
        }
        return found;
    }

    private String read(String name, Supplier<String> work) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            var result = work.get();
            Files.createDirectories(folder);
            var unfinished = Files.writeString(folder.resolve(name + ".new"), result);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Deletes what this run had no use for. */
    public void forgetTheRest() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(
                                each -> !known.containsKey(each.getFileName().toString()))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
