package io.canbao.imports.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** Rows of an import, sealed. */
@MappedEntity("file_import_chunk")
record ChunkRow(@EmbeddedId ChunkKey key, String contentCipher, String faults) {}
