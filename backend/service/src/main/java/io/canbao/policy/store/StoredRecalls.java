package io.canbao.policy.store;

import io.canbao.policy.recall.Recall;
import io.canbao.policy.recall.Recalls;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Requests about versions in the table {@code policy_recall}. */
@Singleton
final class StoredRecalls implements Recalls {
    private final RecallRows rows;

    StoredRecalls(RecallRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Recall> pending(CountyCode region, int year) {
        return rows
                .findByKeyCountyCodeAndKeyInsuranceYearAndStateOrderByKeyRecallNo(region, year, RecallRow.REQUESTED)
                .stream()
                .map(RecallRow::recall)
                .toList();
    }

    @Override
    public int count(CountyCode region, int year) {
        return rows.countByKeyCountyCodeAndKeyInsuranceYear(region, year);
    }

    @Override
    public void add(Recall recall) {
        rows.save(RecallRow.of(recall));
    }

    @Override
    public boolean decide(Recall recall, boolean done, String by, Instant at) {
        return rows.decide(
                        recall.region(),
                        recall.year(),
                        recall.number(),
                        done ? "done" : "refused",
                        by,
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                == 1;
    }
}
