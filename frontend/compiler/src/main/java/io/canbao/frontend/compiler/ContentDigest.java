package io.canbao.frontend.compiler;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for what files hold, the same wherever and whenever they are read. */
final class ContentDigest {
    private static final Path COMPILER = Path.of(URI.create(ContentDigest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString()));

    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names and contents of all files below. */
    static String ofFolder(Path folder) throws IOException {
        var content = new ContentDigest();
        content.addFolder(folder);
        return content.inHex();
    }

    /** All that a compile reads: sources, declared modules, the compiler itself, and what else is on the class path by name and size. */
    static String ofInputs(Path sources, Path modules) throws IOException {
        var inputs = new ContentDigest();
        inputs.addFolder(sources);
        inputs.addFile(modules);
        for (var entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (path.equals(COMPILER)) {
                inputs.addCompiler();
            } else if (Files.isRegularFile(path)) {
                inputs.add(path.getFileName() + " " + Files.size(path));
            }
        }
        return inputs.inHex();
    }

    /** By content, so that it does not matter whether the build has packed it into a jar yet. */
    private void addCompiler() throws IOException {
        var classes = ContentDigest.class.getPackageName().replace('.', '/');
        if (Files.isDirectory(COMPILER)) {
            addFolder(COMPILER.resolve(classes));
        } else {
            try (var jar = FileSystems.newFileSystem(COMPILER)) {
                addFolder(jar.getPath(classes));
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        for (var file : Folder.files(folder)) {
            add(folder.relativize(file).toString());
            addFile(file);
        }
    }

    private void addFile(Path file) throws IOException {
        add(String.valueOf(Files.size(file)));
        digest.update(Files.readAllBytes(file));
    }

    private String inHex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
