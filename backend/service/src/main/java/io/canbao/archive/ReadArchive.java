package io.canbao.archive;

import com.fasterxml.jackson.databind.MappingIterator;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive that lies on this machine, looked through before anybody reads from it. Nothing of it is unpacked to a file. */
final class ReadArchive implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 64 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Manifest manifest;

    private ReadArchive(ZipFile zip, Map<String, ZipEntry> entries, Manifest manifest) {
        this.zip = zip;
        this.entries = entries;
        this.manifest = manifest;
    }

    /**
     * Opens an archive.
     *
     * @param kinds     that it has to hold
     * @param mostBytes of all its files, however small they were packed
     * @throws ProblemException ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE
     */
    static ReadArchive open(Path file, List<CountyRecords<?>> kinds, long mostBytes) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                Map<String, ZipEntry> entries = entries(zip, kinds);
                ReadArchive archive = new ReadArchive(zip, entries, manifest(zip, entries));
                archive.requireAsDescribed(kinds, mostBytes);
                return archive;
            } catch (RuntimeException | IOException refused) {
                zip.close();
                throw refused;
            }
        } catch (IOException unreadable) {
            throw ArchiveError.damaged(Damage.NOT_A_ZIP);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    CountyCode county() {
        return CountyCode.parse(manifest.county());
    }

    /**
     * Adds all records of a kind.
     *
     * @throws ProblemException ARCHIVE_DAMAGED with file and line, or what the kind itself says
     */
    <L extends Record> void addTo(CountyRecords<L> kind) {
        String name = ArchivedFile.name(kind.name());
        long number = 1;
        try (InputStream in = read(name);
                MappingIterator<L> lines = Kinds.JSON.readerFor(kind.line()).readValues(in)) {
            for (; lines.hasNextValue(); number++) {
                kind.add(county(), lines.nextValue());
            }
        } catch (ProblemException refused) {
            throw refused.with("file", name).with("line", number);
        } catch (RuntimeException | IOException refused) {
            throw ArchiveError.damaged(Damage.LINE_UNREADABLE, name).with("line", number);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private InputStream read(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
    }

    private static Map<String, ZipEntry> entries(ZipFile zip, List<CountyRecords<?>> kinds) {
        Map<String, ZipEntry> entries = new HashMap<>();
        List<? extends ZipEntry> all = Collections.list(zip.entries());
        all.forEach(entry -> entries.put(entry.getName(), entry));
        boolean whole = entries.containsKey(Manifest.NAME)
                && kinds.stream().allMatch(kind -> entries.containsKey(ArchivedFile.name(kind.name())));
        if (!whole || all.size() != kinds.size() + 1) {
            throw ArchiveError.damaged(Damage.OTHER_FILES);
        }
        return entries;
    }

    private static Manifest manifest(ZipFile zip, Map<String, ZipEntry> entries) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entries.get(Manifest.NAME))) {
            bytes = in.readNBytes(LONGEST_MANIFEST + 1);
        }
        try {
            Manifest manifest = Kinds.JSON.readValue(bytes, Manifest.class);
            boolean ours = bytes.length <= LONGEST_MANIFEST
                    && manifest.format().equals(Manifest.FORMAT)
                    && manifest.leadsToItsCounty();
            if (ours) {
                return manifest;
            }
        } catch (IOException | RuntimeException unreadable) {
            // told below, as one of another format
        }
        throw ArchiveError.damaged(Damage.MANIFEST_UNREADABLE, Manifest.NAME);
    }

    private void requireAsDescribed(List<CountyRecords<?>> kinds, long mostBytes) throws IOException {
        if (!manifest.files().stream()
                .map(ArchivedFile::kind)
                .toList()
                .equals(kinds.stream().map(CountyRecords::name).toList())) {
            throw ArchiveError.damaged(Damage.MANIFEST_UNREADABLE, Manifest.NAME);
        }
        long left = mostBytes;
        for (ArchivedFile file : manifest.files()) {
            if (file.bytes() < 0 || file.bytes() > left) {
                throw new ProblemException(ArchiveError.ARCHIVE_TOO_LARGE).with("most", mostBytes);
            }
            left -= file.bytes();
            requireAsDescribed(file);
        }
    }

    /** Reads no more than was announced, so that what was packed to nothing does not unpack to everything. */
    private void requireAsDescribed(ArchivedFile file) throws IOException {
        String name = ArchivedFile.name(file.kind());
        Digesting found = new Digesting(OutputStream.nullOutputStream());
        try (InputStream in = read(name)) {
            byte[] buffer = new byte[8 * 1024];
            long left = file.bytes() + 1;
            for (int count = in.read(buffer); count > 0 && left > 0; count = in.read(buffer)) {
                found.write(buffer, 0, (int) Math.min(count, left));
                left -= count;
            }
        }
        ArchivedFile passed = found.file(file.kind());
        if (passed.bytes() != file.bytes() || !passed.sha256().equals(file.sha256())) {
            throw ArchiveError.damaged(Damage.DIGEST_DIFFERS, name);
        }
    }
}
