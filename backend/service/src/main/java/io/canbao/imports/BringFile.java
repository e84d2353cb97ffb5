package io.canbao.imports;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.identity.IdentityError;
import io.canbao.imports.Import.Counts;
import io.canbao.imports.Import.State;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJobs;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes files in to be checked, and those that were checked to be done. */
@Singleton
public class BringFile {
    private static final int MOST_ROWS = 2_000_000;

    private final Imports imports;
    private final ImportKinds kinds;
    private final LongJobs jobs;
    private final AuditTrail trail;
    private final InstantSource clock;

    BringFile(Imports imports, ImportKinds kinds, LongJobs jobs, AuditTrail trail, InstantSource clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An import of a county, of a kind that whoever asks has to do with.
     *
     * @throws ProblemException IMPORT_NOT_FOUND
     */
    public Import get(CountyScope by, String id) {
        return imports.find(by.county(), id)
                .filter(found -> kinds.isShownTo(by, kinds.get(found.kind())))
                .orElseThrow(() -> new ProblemException(ImportError.IMPORT_NOT_FOUND));
    }

    /**
     * Takes a file in and has it checked.
     *
     * @throws ProblemException NOT_ALLOWED, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LONG, COLUMN_MISSING, COLUMN_TWICE
     */
    @Transactional
    public Import bring(CountyScope by, ImportKind kind, Path file) {
        requireAllowed(by, kind);
        String id = UUID.randomUUID().toString();
        Job job = jobs.add(by, CheckImport.KIND, CheckImport.argument(id));
        Reading reading = new Reading(by, kind, id, job.id());
        new TableFile(file).read(reading);
        Import brought = reading.finish();
        trail.record(
                by,
                "import.brought",
                new Subject("import", id),
                Masked.nothing(),
                Masked.nothing().code("kind", kind.code()).count("rows", brought.rows()));
        return brought;
    }

    /**
     * Has a checked file taken in; one that was interrupted goes on.
     *
     * @throws ProblemException IMPORT_NOT_FOUND, NOT_ALLOWED, IMPORT_NOT_WAITING
     */
    @Transactional
    public Import confirm(CountyScope by, String id) {
        Import waiting = get(by, id);
        requireAllowed(by, kinds.get(waiting.kind()));
        Job job = jobs.add(by, TakeIn.KIND, CheckImport.argument(id));
        if (!imports.start(waiting, job.id())) {
            throw new ProblemException(ImportError.IMPORT_NOT_WAITING)
                    .with("state", waiting.state().code());
        }
        trail.record(
                by,
                "import.confirmed",
                new Subject("import", id),
                Masked.nothing(),
                Masked.nothing()
                        .code("kind", waiting.kind())
                        .count("new", waiting.counts().added())
                        .count("changed", waiting.counts().changed())
                        .count("rejected", waiting.counts().rejected()));
        return get(by, id);
    }

    /**
     * Says that nobody wants it any more. What was taken in stays.
     *
     * @throws ProblemException IMPORT_NOT_FOUND, NOT_ALLOWED, IMPORT_ENDED
     */
    @Transactional
    public Import cancel(CountyScope by, String id) {
        Import cancelled = get(by, id);
        requireAllowed(by, kinds.get(cancelled.kind()));
        if (cancelled.state().ends() || !imports.move(cancelled, cancelled.state(), State.CANCELLED)) {
            throw new ProblemException(ImportError.IMPORT_ENDED)
                    .with("state", cancelled.state().code());
        }
        trail.record(
                by,
                "import.cancelled",
                new Subject("import", id),
                Masked.nothing(),
                Masked.nothing().count("done", cancelled.done()));
        return get(by, id);
    }

    private void requireAllowed(CountyScope by, ImportKind kind) {
        if (!kinds.mayBring(by, kind)) {
            throw new ProblemException(IdentityError.NOT_ALLOWED);
        }
    }

    /** One reading of a file; chunks are kept as they are read. The import itself is kept first, and counted at the end. */
    private final class Reading implements TableFile.Rows {
        private final CountyScope by;
        private final ImportKind kind;
        private final String id;
        private final String job;
        private final List<List<Cell>> next = new ArrayList<>();
        private Optional<Import> read = Optional.empty();
        private boolean daysFrom1904;
        private int rows;
        private int chunks;

        Reading(CountyScope by, ImportKind kind, String id, String job) {
            this.by = by;
            this.kind = kind;
            this.id = id;
            this.job = job;
        }

        @Override
        public void begin(boolean from1904) {
            daysFrom1904 = from1904;
        }

        @Override
        public void accept(List<Cell> row) {
            if (read.isEmpty()) {
                Import begun = begun(Heading.read(row, daysFrom1904, kind.columns()));
                imports.add(begun);
                read = Optional.of(begun);
                return;
            }
            rows++;
            if (rows > MOST_ROWS) {
                throw new ProblemException(ImportError.FILE_TOO_LONG).with("most", MOST_ROWS);
            }
            next.add(row.stream()
                    .limit(read.get().heading().names().size())
                    .map(Cell::bounded)
                    .toList());
            if (next.size() == Chunk.SIZE) {
                keep();
            }
        }

        private Import begun(Heading heading) {
            return new Import(
                    by.county(),
                    id,
                    kind.code(),
                    State.CHECKING,
                    heading,
                    0,
                    0,
                    Counts.NONE,
                    0,
                    0,
                    job,
                    by.who().username(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }

        private void keep() {
            imports.add(read.orElseThrow(), new Chunk(chunks, List.copyOf(next), List.of()));
            chunks++;
            next.clear();
        }

        Import finish() {
            if (!next.isEmpty()) {
                keep();
            }
            if (rows == 0) {
                throw new ProblemException(ImportError.FILE_EMPTY);
            }
            imports.count(read.orElseThrow(), rows, chunks);
            return imports.find(by.county(), id).orElseThrow();
        }
    }
}
