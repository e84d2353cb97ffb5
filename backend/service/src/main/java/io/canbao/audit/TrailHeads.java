package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.RegionTree;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ends of all chains, in files outside the database: one a day, a line for each region with its code, the number of its last seal and
 * the hash of that. An administrator of the database cannot change them.
 */
@Singleton
public final class TrailHeads {
    private static final String SUFFIX = ".heads";

    private final Trails trails;
    private final RegionTree regions;
    private final InstantSource clock;
    private final Path folder;

    TrailHeads(Trails trails, RegionTree regions, InstantSource clock, @Property(name = "canbao.data") String data) {
        this.trails = trails;
        this.regions = regions;
        this.clock = clock;
        this.folder = Path.of(data, "audit");
    }

    /** Writes today's file unless it is there. A day's first heads are not replaced by later ones. */
    public void writeDaily() {
        Path file = folder.resolve(LocalDate.ofInstant(clock.instant(), CountyTime.ZONE) + SUFFIX);
        if (Files.exists(file)) {
            return;
        }
        List<String> lines = regions.codes().stream()
                .map(trails::head)
                .flatMap(Optional::stream)
                .map(head -> "%s %d %s".formatted(head.county().value(), head.number(), head.hash()))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(file.getFileName() + ".part");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What the files say.
     *
     * @throws IllegalArgumentException if a line is not one of ours
     */
    public List<Head> written() {
        List<Head> heads = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return heads;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(SUFFIX)).sorted()::iterator) {
                for (String line : Files.readAllLines(file)) {
                    heads.add(head(file, line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }

    private static Head head(Path file, String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(file + ": not the end of a chain: " + line);
        }
        return new Head(CountyCode.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    /** The end of a chain on some day. */
    public record Head(CountyCode county, long number, String hash) {}
}
