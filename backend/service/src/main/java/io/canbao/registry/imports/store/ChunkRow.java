package io.canbao.registry.imports.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** Rows of an import, sealed. */
@MappedEntity("roll_import_chunk")
record ChunkRow(@EmbeddedId ChunkKey key, String contentCipher, String faults) {}
