package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A folder seen as a whole. */
final class Folder {
    private Folder() {}

    /** All files below, in the order of their paths. */
    static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Makes a folder hold these files, by their paths, and no others. What holds the right bytes already is left as it is. */
    static void fill(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (var file : files(folder)) {
            if (!files.containsKey(unix(folder.relativize(file)))) {
                Files.delete(file);
            }
        }
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        deleteEmptyFolders(folder);
    }

    private static void deleteEmptyFolders(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isDirectory)
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList()) {
                try (var inside = Files.list(path)) {
                    if (inside.findAny().isPresent() || path.equals(folder)) {
                        continue;
                    }
                }
                Files.delete(path);
            }
        }
    }

    /** A path with slashes, wherever the build runs. */
    static String unix(Path path) {
        return path.toString().replace('\\', '/');
    }
}
