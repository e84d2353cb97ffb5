package io.canbao.frontend.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The format of JavaScript, components, styles, texts and pages: checked by the build, mended by {@code frontend/format}. */
public final class FormatSources {
    private static final Map<String, String> PARSERS =
            Map.of("js", "babel", "vue", "vue", "css", "css", "json", "json", "html", "html");

    private FormatSources() {}

    /**
     * Formats all sources, or ends the process with 1 after telling which are not formatted.
     *
     * @param arguments {@code write} or {@code check}, the file of Prettier's options, a folder for what need not be looked at again, and the folders
     *     of the sources
     */
    public static void main(String[] arguments) throws IOException {
        var write = arguments[0].equals("write");
        var options = Files.readString(Path.of(arguments[1]));
        try (var formatter = new Formatter(options, Path.of(arguments[2]))) {
            var faults = new ArrayList<String>();
            for (var folder : List.of(arguments).subList(3, arguments.length)) {
                faults.addAll(format(Path.of(folder), formatter, write));
            }
            faults.forEach(System.err::println);
            if (!faults.isEmpty()) {
                System.exit(1);
            }
        }
    }

    /** Looks at all sources of a folder, and gives what is wrong and was not mended. */
    static List<String> format(Path folder, Formatter formatter, boolean write) throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(FormatSources::isSource).sorted().toList()) {
                var text = Files.readString(file);
                try {
                    var formatted = formatter.format(text, PARSERS.getOrDefault(ending(file), ""));
                    if (!formatted.equals(text) && write) {
                        Files.writeString(file, formatted);
                    } else if (!formatted.equals(text)) {
                        faults.add(file + ": is not formatted; frontend/format does it");
                    }
                } catch (IllegalArgumentException unreadable) {
                    faults.add(file + ": " + unreadable.getMessage());
                }
            }
        }
        return faults;
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file) && PARSERS.containsKey(ending(file));
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
