package io.canbao.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, opened and changed as somebody might who means harm. */
final class Zips {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Zips() {}

    static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String text(byte[] zip, String file) {
        return new String(Objects.requireNonNull(files(zip).get(file)), StandardCharsets.UTF_8);
    }

    static JsonNode manifest(byte[] zip) {
        try {
            return JSON.readTree(text(zip, "manifest.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With another text in a file, which the manifest does not know of. */
    static byte[] with(byte[] zip, String file, String text) {
        Map<String, byte[]> files = files(zip);
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    static byte[] without(byte[] zip, String file) {
        Map<String, byte[]> files = files(zip);
        files.remove(file);
        return zip(files);
    }

    /** With another text in a file, and a manifest that describes it. */
    static byte[] forged(byte[] zip, String file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JsonNode manifest = manifest(zip);
        for (JsonNode described : manifest.path("files")) {
            if (file.equals(described.path("kind").asText() + ".jsonl")) {
                ((ObjectNode) described)
                        .put("bytes", bytes.length)
                        .put(
                                "sha256",
                                HexFormat.of().formatHex(Digesting.sha256().digest(bytes)));
            }
        }
        return with(with(zip, file, text), "manifest.json", manifest.toString());
    }
}
