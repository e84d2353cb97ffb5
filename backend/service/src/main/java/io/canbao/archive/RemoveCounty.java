package io.canbao.archive;

import io.canbao.administration.AdministrationError;
import io.canbao.administration.CountyLife;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.http.KeptAnswers;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a county off the platform. */
@Singleton
public class RemoveCounty {
    private final Kinds kinds;
    private final List<LeftBehind> leftBehind;
    private final CountyLife life;
    private final KeptAnswers answers;
    private final AuditTrail trail;

    RemoveCounty(Kinds kinds, List<LeftBehind> leftBehind, CountyLife life, KeptAnswers answers, AuditTrail trail) {
        this.kinds = kinds;
        this.leftBehind = leftBehind.stream()
                .sorted(Comparator.comparing(LeftBehind::name))
                .toList();
        this.life = life;
        this.answers = answers;
        this.trail = trail;
    }

    /**
     * Takes away what the package says, and leaves a line with what there was: for each kind its lines and their digest, and how many of them went.
     *
     * @return how many records of each kind went
     * @throws ProblemException UNKNOWN_COUNTY; WRONG_STATUS if it was removed before
     */
    @Transactional
    public SortedMap<String, Long> remove(CountyScope by, CountyCode code) {
        County county = life.get(code);
        if (county.status() == CountyStatus.REMOVED) {
            throw new ProblemException(AdministrationError.WRONG_STATUS)
                    .with("countyStatus", county.status().code());
        }
        Masked before = Masked.nothing().code("status", county.status().code());
        for (CountyRecords<?> kind : kinds.all()) {
            ArchivedFile there = kinds.write(kind, code, OutputStream.nullOutputStream());
            before = before.count(kind.name(), there.lines()).code(kind.name() + "Sha256", there.sha256());
        }
        Masked after = Masked.nothing().code("status", CountyStatus.REMOVED.code());
        SortedMap<String, Long> removed = new TreeMap<>();
        for (CountyRecords<?> kind : kinds.all().reversed()) {
            long count = kind.remove(code, by.who());
            removed.put(kind.name(), count);
            after = after.count(kind.name() + "Removed", count);
        }
        for (LeftBehind kind : leftBehind) {
            long count = kind.remove(code);
            removed.put(kind.name(), count);
            after = after.count(kind.name() + "Removed", count);
        }
        answers.removeAll(code);
        Subject subject = new Subject("county", code.value());
        trail.record(by, "county.removed", subject, before, after);
        trail.record(code, by.who(), "county.removed", subject, before, after);
        return removed;
    }
}
