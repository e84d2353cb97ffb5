package io.canbao.imports;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.imports.Chunk.RowFault;
import io.canbao.imports.Import.State;
import io.canbao.imports.ImportKind.Judgement;
import io.canbao.imports.ImportKind.Outcome;
import io.canbao.imports.ImportKind.Verdict;
import io.canbao.jobs.Job;
import io.canbao.jobs.JobCancelled;
import io.canbao.jobs.LongJob;
import io.canbao.tenancy.Asker;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Takes a checked file in, chunk by chunk. Goes on where it was cut off. */
@Singleton
final class TakeIn implements LongJob {
    static final String KIND = "import-take-in";

    /** Another file of the same people is in the way until its chunk is through, on a busy database for more than one attempt. */
    private static final int ATTEMPTS = 8;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Imports imports;
    private final ImportKinds kinds;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;

    TakeIn(Imports imports, ImportKinds kinds, AuditTrail trail, TransactionOperations<Connection> transactions) {
        this.imports = imports;
        this.kinds = kinds;
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) {
        Import running =
                imports.find(job.county(), CheckImport.id(job.argument())).orElseThrow(JobCancelled::new);
        Asker by = Asker.goingOn(running.by(), job.request());
        try {
            for (int number = running.doneChunks(); number < running.chunks(); number++) {
                take(running, by, number, ATTEMPTS);
                progress.tell(Math.min((long) (number + 1) * Chunk.SIZE, running.rows()), running.rows());
            }
            return finish(running, by);
        } catch (JobCancelled cancelled) {
            throw cancelled;
        } catch (RuntimeException failed) {
            imports.move(running, State.RUNNING, State.WAITING); // to be confirmed again, and gone on with
            throw failed;
        }
    }

    private void take(Import running, Asker by, int number, int attempts) {
        try {
            transactions.executeWrite(status -> {
                take(running, by, imports.chunk(running, number));
                return number;
            });
        } catch (OvertakenException | DataAccessException overtaken) { // by another file of the same people, say
            if (attempts == 1) {
                throw overtaken;
            }
            LockSupport.parkNanos(PAUSE.multipliedBy(ATTEMPTS - attempts).toNanos());
            take(running, by, number, attempts - 1);
        }
    }

    private void take(Import running, Asker by, Chunk chunk) {
        ImportKind kind = kinds.get(running.kind());
        List<ImportRow> rows = chunk.accepted(running.heading(), kind.columns());
        Judgement judgement = kind.begin(running.county()).judge(rows);
        judgement.apply(by, running.source());
        List<RowFault> faults = new ArrayList<>(chunk.faults());
        int rejected = 0;
        for (Verdict verdict : judgement.verdicts()) {
            verdict.faults().forEach(fault -> faults.add(RowFault.of(verdict.row(), fault)));
            rejected += verdict.outcome() == Outcome.REJECTED ? 1 : 0;
        }
        if (rejected > 0) {
            imports.keepFaults(running, chunk.with(faults));
        }
        if (!imports.took(running, chunk.number(), rows.size() - rejected, rejected)) {
            throw new JobCancelled(); // nothing of the chunk stays
        }
    }

    private String finish(Import running, Asker by) {
        return transactions.executeWrite(status -> {
            if (!imports.move(running, State.RUNNING, State.DONE)) {
                throw new JobCancelled();
            }
            Import done = imports.find(running.county(), running.id()).orElseThrow();
            trail.record(
                    running.county(),
                    by,
                    "import.done",
                    new Subject("import", running.id()),
                    Masked.nothing(),
                    Masked.nothing().code("kind", running.kind()).count("done", done.done()));
            return "{\"done\":" + done.done() + '}';
        });
    }
}
