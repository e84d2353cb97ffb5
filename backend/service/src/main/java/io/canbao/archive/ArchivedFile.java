package io.canbao.archive;

/**
 * A file of an archive: all records of one kind.
 *
 * @param kind   its name without {@code .jsonl}
 * @param sha256 in hexadecimal digits
 */
public record ArchivedFile(String kind, long lines, long bytes, String sha256) {
    static String name(String kind) {
        return kind + ".jsonl";
    }
}
