package io.canbao.command;

import io.canbao.policypack.PackFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/** Finds the files that a command is about. */
final class Packs {
    private Packs() {}

    /** The files in the given folders, and the given files. */
    static List<PackFile> in(List<Path> places, CommandLine.Model.CommandSpec command) {
        List<PackFile> files = new ArrayList<>();
        for (Path place : places) {
            files.addAll(in(place, command));
        }
        return files;
    }

    private static List<PackFile> in(Path place, CommandLine.Model.CommandSpec command) {
        if (!Files.exists(place)) {
            throw new CommandLine.ParameterException(command.commandLine(), "no such file or folder: " + place);
        }
        try {
            return PackFile.under(place);
        } catch (IOException unreadable) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "cannot be read: " + unreadable.getMessage());
        }
    }

    /** The given files and, for what they do not say themselves, the packs and words that are built in. */
    static List<PackFile> withBuiltIn(List<PackFile> given) {
        return given(
                given,
                PackFile.builtIn().stream()
                        .filter(file -> !file.name().endsWith("cases.yaml"))
                        .toList());
    }

    /** The packs and words that are built in, without those of which the given files say something themselves. */
    static List<PackFile> builtInBeside(List<PackFile> given) {
        List<PackFile> all = withBuiltIn(given);
        return all.subList(given.size(), all.size());
    }

    /** Built-in packs and the cases of all of them: a start does not run these, but a version keeps the cases of its pack. */
    static List<PackFile> withBuiltInCases(List<PackFile> builtIn) {
        List<PackFile> all = new ArrayList<>(builtIn);
        PackFile.builtIn().stream()
                .filter(file -> file.name().endsWith("cases.yaml"))
                .forEach(all::add);
        return all;
    }

    /** A pack and what may stand above it: packs in its folder, those of other regions if the folders are REGION/YEAR, the built-in ones. */
    static List<PackFile> withLayers(Path pack, CommandLine.Model.CommandSpec command) {
        return withLayersOf(in(List.of(pack), command), command);
    }

    /** The same for several files, which may be cases, too. Cases of other packs are not among what is found beside them. */
    static List<PackFile> withLayersOf(List<PackFile> given, CommandLine.Model.CommandSpec command) {
        Set<Path> folders = new LinkedHashSet<>();
        given.forEach(file -> folder(file).ifPresent(folders::add));
        Set<Path> beside = new LinkedHashSet<>();
        folders.forEach(folder -> beside.addAll(files(folder)));
        Set<Path> regions = new LinkedHashSet<>();
        folders.forEach(folder -> regions(folder).ifPresent(regions::add));
        regions.forEach(folder -> beside.addAll(yearsBelow(folder)));
        given.forEach(
                file -> beside.remove(Path.of(file.name()).toAbsolutePath().normalize()));
        return wayUp(given, withBuiltIn(given(given, layers(in(List.copyOf(beside), command)))));
    }

    private static Optional<Path> folder(PackFile file) {
        return Optional.ofNullable(
                Path.of(file.name()).toAbsolutePath().normalize().getParent());
    }

    private static List<PackFile> layers(List<PackFile> files) {
        return files.stream()
                .filter(file -> !(PackIdentity.of(file).orElse(null) instanceof PackIdentity.Cases))
                .toList();
    }

    /** Of many files, the given ones, the layers above their packs and the words: all that their answers can depend on. */
    private static List<PackFile> wayUp(List<PackFile> given, List<PackFile> files) {
        Set<String> regions = new HashSet<>();
        given.forEach(file ->
                PackIdentity.region(file).or(() -> PackIdentity.tried(file)).ifPresent(regions::add));
        while (regions.addAll(layers(files, regions))) {
            // until nobody names a further layer
        }
        return files.stream()
                .filter(file -> given.contains(file)
                        || PackIdentity.region(file).map(regions::contains).orElse(true))
                .toList();
    }

    private static List<String> layers(List<PackFile> files, Set<String> regions) {
        return files.stream()
                .filter(file -> PackIdentity.region(file).map(regions::contains).orElse(false))
                .flatMap(file -> PackIdentity.layers(file).stream())
                .toList();
    }

    /** Both; of what they both say, what the first ones say. */
    private static List<PackFile> given(List<PackFile> first, List<PackFile> then) {
        List<PackFile> all = new ArrayList<>(first);
        Set<PackIdentity> said = new HashSet<>();
        first.forEach(file -> PackIdentity.of(file).ifPresent(said::add));
        then.stream()
                .filter(file -> PackIdentity.of(file).filter(said::add).isPresent())
                .forEach(all::add);
        return all;
    }

    /** The folder of all regions, if a folder is that of a region's year. */
    private static Optional<Path> regions(Path folder) {
        Path region = folder.getParent();
        return region != null && folder.getFileName().toString().matches("\\d{4}")
                ? Optional.ofNullable(region.getParent())
                : Optional.empty();
    }

    private static List<Path> yearsBelow(Path regions) {
        return folders(regions).stream()
                .flatMap(other -> folders(other).stream())
                .filter(year -> year.getFileName().toString().matches("\\d{4}"))
                .flatMap(year -> files(year).stream())
                .toList();
    }

    private static List<Path> folders(Path folder) {
        return entries(folder, Files::isDirectory);
    }

    private static List<Path> files(Path folder) {
        return entries(
                folder, path -> Files.isRegularFile(path) && path.toString().matches(".*\\.(ya?ml|json)"));
    }

    /** Nothing where a folder may not be looked into: it then holds no layer for us. */
    private static List<Path> entries(Path folder, DirectoryStream.Filter<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, wanted)) {
            entries.forEach(found::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
