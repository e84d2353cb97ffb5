package io.canbao.imports;

import com.fasterxml.jackson.databind.node.TextNode;
import io.canbao.imports.Chunk.RowFault;
import io.canbao.imports.Import.Counts;
import io.canbao.imports.Import.State;
import io.canbao.imports.ImportKind.Outcome;
import io.canbao.imports.ImportKind.RowJudge;
import io.canbao.imports.ImportKind.Verdict;
import io.canbao.jobs.Job;
import io.canbao.jobs.JobCancelled;
import io.canbao.jobs.LongJob;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of each row of a file what it would change, and what is wrong with it. Begins anew when it was cut off. */
@Singleton
final class CheckImport implements LongJob {
    static final String KIND = "import-check";

    private final Imports imports;
    private final ImportKinds kinds;

    CheckImport(Imports imports, ImportKinds kinds) {
        this.imports = imports;
        this.kinds = kinds;
    }

    /** An import, as the queue keeps it. */
    static String argument(String id) {
        return TextNode.valueOf(id).toString();
    }

    static String id(String argument) {
        return argument.substring(1, argument.length() - 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) {
        CountyCode county = job.county();
        Import checked = imports.find(county, id(job.argument())).orElseThrow(JobCancelled::new);
        try {
            Counts counts = new Checking(checked, kinds.get(checked.kind())).all(progress);
            if (!imports.checked(checked, counts)) {
                throw new JobCancelled();
            }
            return "{\"rejected\":" + counts.rejected() + '}';
        } catch (JobCancelled cancelled) {
            throw cancelled;
        } catch (RuntimeException failed) {
            imports.move(checked, State.CHECKING, State.FAILED);
            throw failed;
        }
    }

    /** One check of a file. */
    private final class Checking {
        private final Import of;
        private final ImportKind kind;
        private final RowJudge judge;
        private final String subject;
        private final Set<String> seen = new HashSet<>();
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

        Checking(Import of, ImportKind kind) {
            this.of = of;
            this.kind = kind;
            this.judge = kind.begin(of.county());
            this.subject = kind.columns().stream()
                    .filter(Column::required)
                    .findFirst()
                    .orElseThrow()
                    .field();
        }

        Counts all(Progress progress) {
            for (int number = 0; number < of.chunks(); number++) {
                check(imports.chunk(of, number).with(List.of()));
                progress.tell(Math.min((long) (number + 1) * Chunk.SIZE, of.rows()), of.rows());
            }
            return new Counts(count(Outcome.NEW), count(Outcome.CHANGED), count(Outcome.SAME), count(Outcome.REJECTED));
        }

        private int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        private void check(Chunk chunk) {
            List<ImportRow> rows = chunk.accepted(of.heading(), kind.columns());
            List<RowFault> faults = new ArrayList<>();
            for (Verdict verdict : judge.judge(rows).verdicts()) {
                verdict.faults().forEach(fault -> faults.add(RowFault.of(verdict.row(), fault)));
                boolean twice = !verdict.key().isEmpty() && !seen.add(verdict.key());
                if (twice) {
                    faults.add(new RowFault(verdict.row(), subject, ImportError.ROW_TWICE.name()));
                }
                counts.merge(twice ? Outcome.REJECTED : verdict.outcome(), 1, Integer::sum);
            }
            imports.keepFaults(of, chunk.with(faults));
        }
    }
}
