package io.canbao.policypack;

import io.canbao.policypack.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A file with a pack, with cases or with the vocabulary, by the name that findings show. */
public final class PackFile {

    private static final String VOCABULARY = "vocabulary.yaml";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final byte[] content;

    /**
     * A file from memory.
     *
     * @param name what findings call it: a path, or any other name
     * @param content its bytes, UTF-8; the mark that some editors put in front is left out, so that places and texts agree
     */
    public PackFile(String name, byte[] content) {
        this.name = name;
        boolean marked = Arrays.mismatch(content, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        this.content = marked ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length) : content.clone();
    }

    /** What findings call the file. */
    public String name() {
        return name;
    }

    /** A copy of the bytes of the file. */
    public byte[] content() {
        return content.clone();
    }

    /**
     * The YAML and JSON files of a folder and the folders in it, or a single file.
     *
     * @throws IOException
     *             if something cannot be read
     */
    public static List<PackFile> under(Path folderOrFile) throws IOException {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(read(folderOrFile, folderOrFile.toString()));
        }
        List<PackFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folderOrFile)) {
            for (Path path : paths.filter(PackFile::isPack).sorted().toList()) {
                files.add(read(path, path.toString()));
            }
        }
        return files;
    }

    private static boolean isPack(Path path) {
        String name = path.toString();
        boolean schema = path.getParent() != null && path.getParent().endsWith("schema");
        return Files.isRegularFile(path)
                && !schema
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    /** A file that is too large is read far enough for the reader to refuse it. */
    private static PackFile read(Path path, String name) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return new PackFile(name, content.readNBytes(TreeReader.MAXIMUM_BYTES + 1));
        }
    }

    /** The vocabulary that comes with the platform. */
    public static PackFile vocabulary() {
        try (InputStream content = PackFile.class.getClassLoader().getResourceAsStream(VOCABULARY)) {
            if (content == null) {
                throw new IllegalStateException("the vocabulary of the platform is not on the class path");
            }
            return new PackFile(VOCABULARY, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packs that come with the platform: everything beside {@code vocabulary.yaml} on the class path. */
    public static List<PackFile> builtIn() {
        URL vocabulary = PackFile.class.getClassLoader().getResource(VOCABULARY);
        if (vocabulary == null) {
            throw new IllegalStateException("the packs of the platform are not on the class path");
        }
        try {
            return vocabulary.getProtocol().equals("jar") ? inArchive(vocabulary) : inFolder(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PackFile> inFolder(URL vocabulary) throws IOException, URISyntaxException {
        return beside(Path.of(vocabulary.toURI()));
    }

    /** Opens the archive for itself: one that is shared would be closed under others who read it at the same time. */
    private static List<PackFile> inArchive(URL vocabulary) throws IOException, URISyntaxException {
        JarURLConnection connection = (JarURLConnection) vocabulary.openConnection();
        Path archive = Path.of(connection.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(archive)) {
            return beside(files.getPath("/" + connection.getEntryName()));
        }
    }

    private static List<PackFile> beside(Path vocabulary) throws IOException {
        List<PackFile> files = new ArrayList<>(List.of(read(vocabulary, VOCABULARY)));
        Path regions = vocabulary.toAbsolutePath().resolveSibling("regions");
        if (Files.isDirectory(regions)) {
            for (PackFile file : under(regions)) {
                files.add(new PackFile(file.name().substring(file.name().indexOf("regions")), file.content()));
            }
        }
        return files;
    }
}
