package io.canbao.archive;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * How large archives may be.
 *
 * @param mostBytes of all files of an archive together, unpacked, at least 1 MB. How large the archive itself may be is said with the server.
 */
@ConfigurationProperties("canbao.archive")
record ArchiveSettings(
        @ReadableBytes @Bindable(defaultValue = "2GB") long mostBytes) {
    private static final long LEAST = 1024L * 1024;

    ArchiveSettings {
        if (mostBytes < LEAST) {
            throw new IllegalArgumentException("canbao.archive.most-bytes is less than 1MB");
        }
    }
}
