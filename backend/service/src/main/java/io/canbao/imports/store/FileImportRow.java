package io.canbao.imports.store;

import io.canbao.imports.Import;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An import without its rows. */
@MappedEntity("file_import")
record FileImportRow(
        @EmbeddedId ImportKey key,
        String kind,
        String state,
        String heading,
        int rowCount,
        int chunkCount,
        int newCount,
        int changedCount,
        int sameCount,
        int rejectedCount,
        int doneCount,
        int doneChunks,
        String jobId,
        String requestedBy,
        LocalDateTime requestedAt) {

    static FileImportRow of(Import added) {
        return new FileImportRow(
                new ImportKey(added.county(), added.id()),
                added.kind(),
                added.state().code(),
                Json.write(added.heading()),
                added.rows(),
                added.chunks(),
                added.counts().added(),
                added.counts().changed(),
                added.counts().same(),
                added.counts().rejected(),
                added.done(),
                added.doneChunks(),
                added.job(),
                added.by(),
                LocalDateTime.ofInstant(added.at(), ZoneOffset.UTC));
    }

    Import value() {
        return new Import(
                key.countyCode(),
                key.importId(),
                kind,
                Import.State.of(state),
                Json.heading(heading),
                rowCount,
                chunkCount,
                new Import.Counts(newCount, changedCount, sameCount, rejectedCount),
                doneCount,
                doneChunks,
                jobId,
                requestedBy,
                requestedAt.toInstant(ZoneOffset.UTC));
    }
}
