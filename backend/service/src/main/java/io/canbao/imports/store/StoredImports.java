package io.canbao.imports.store;

import io.canbao.imports.Chunk;
import io.canbao.imports.Import;
import io.canbao.imports.Import.State;
import io.canbao.imports.Imports;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Imports in the tables {@code file_import} and {@code file_import_chunk}. */
@Singleton
class StoredImports implements Imports {
    private final FileImportRows rows;
    private final ChunkRows chunks;
    private final SecretBox box;

    StoredImports(FileImportRows rows, ChunkRows chunks, SecretBox box) {
        this.rows = rows;
        this.chunks = chunks;
        this.box = box;
    }

    @Override
    public Optional<Import> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyImportId(county, id).map(FileImportRow::value);
    }

    @Override
    public Page<Import> list(CountyCode county, List<String> kinds, Optional<State> state, Pageable part) {
        if (kinds.isEmpty()) {
            return Page.of(List.of(), part, 0L);
        }
        return state.map(State::code)
                .map(code -> rows.findByKeyCountyCodeAndKindInAndState(county, kinds, code, part))
                .orElseGet(() -> rows.findByKeyCountyCodeAndKindIn(county, kinds, part))
                .map(FileImportRow::value);
    }

    @Override
    public void add(Import added) {
        rows.save(FileImportRow.of(added));
    }

    @Override
    public void add(Import of, Chunk chunk) {
        chunks.save(new ChunkRow(
                key(of, chunk.number()),
                box.seal(Json.write(chunk.rows()), owner(of, chunk.number())),
                Json.write(chunk.faults())));
    }

    @Override
    public void count(Import of, int rowCount, int chunkCount) {
        rows.count(of.county(), of.id(), rowCount, chunkCount);
    }

    @Override
    public Chunk chunk(Import of, int number) {
        return open(
                of,
                chunks.findByKeyCountyCodeAndKeyImportIdAndKeyChunkNo(of.county(), of.id(), number)
                        .orElseThrow());
    }

    @Override
    public Optional<Chunk> nextFaulty(Import of, int number) {
        return chunks.findFaulty(of.county(), of.id(), number).map(row -> open(of, row));
    }

    private Chunk open(Import of, ChunkRow row) {
        int number = row.key().chunkNo();
        return new Chunk(
                number, Json.rows(box.open(row.contentCipher(), owner(of, number))), Json.faults(row.faults()));
    }

    @Override
    public void keepFaults(Import of, Chunk chunk) {
        chunks.keepFaults(of.county(), of.id(), chunk.number(), Json.write(chunk.faults()));
    }

    @Override
    public boolean checked(Import checked, Import.Counts counts) {
        return rows.checked(
                        checked.county(),
                        checked.id(),
                        counts.added(),
                        counts.changed(),
                        counts.same(),
                        counts.rejected())
                == 1;
    }

    @Override
    public boolean start(Import waiting, String job) {
        return rows.start(waiting.county(), waiting.id(), job) == 1;
    }

    @Override
    public boolean took(Import running, int chunk, int taken, int rejected) {
        return rows.took(running.county(), running.id(), chunk, taken, rejected) == 1;
    }

    @Override
    public boolean move(Import moved, Import.State from, Import.State to) {
        return rows.move(moved.county(), moved.id(), from.code(), to.code()) == 1;
    }

    @Override
    public long removeAll(CountyCode county) {
        chunks.removeAll(county);
        return rows.removeAll(county);
    }

    private static ChunkKey key(Import of, int number) {
        return new ChunkKey(of.county(), of.id(), number);
    }

    private static String owner(Import of, int number) {
        return of.county() + "/" + of.id() + '/' + number;
    }
}
