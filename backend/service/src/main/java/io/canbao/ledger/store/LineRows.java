package io.canbao.ledger.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads and adds lines; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LineRows extends GenericRepository<LineRow, LineKey> {
    List<LineRow> findByKeyCountyCodeAndKeyPostingIdInListOrderByKeyPostingIdAndKeyAccount(
            CountyCode countyCode, Collection<String> postingIds);

    @Query("""
        SELECT account,
          SUM(CASE WHEN amount_fen > 0 THEN amount_fen ELSE 0 END) AS debit_fen,
          SUM(CASE WHEN amount_fen < 0 THEN -amount_fen ELSE 0 END) AS credit_fen
        FROM posting_line WHERE county_code = :county GROUP BY account ORDER BY account\
        """)
    List<BalanceRow> balances(CountyCode county);

    @Query("""
        SELECT l.account AS account,
          SUM(CASE WHEN l.amount_fen > 0 THEN l.amount_fen ELSE 0 END) AS debit_fen,
          SUM(CASE WHEN l.amount_fen < 0 THEN -l.amount_fen ELSE 0 END) AS credit_fen
        FROM posting_line l JOIN posting p ON p.county_code = :county AND p.posting_id = l.posting_id
        WHERE l.county_code = :county AND p.posted_on >= :fromDay AND p.posted_on <= :untilDay
        GROUP BY l.account ORDER BY l.account\
        """)
    List<BalanceRow> balancesOfDays(CountyCode county, LocalDate fromDay, LocalDate untilDay);

    @Query("""
        SELECT p.insurance_year AS insurance_year, p.posted_on AS posted_on, p.event AS event, p.subject AS subject,
          l.amount_fen AS amount_fen
        FROM posting_line l JOIN posting p ON p.county_code = :county AND p.posting_id = l.posting_id
        WHERE l.county_code = :county AND l.account = :account AND p.posted_on <= :untilDay
        ORDER BY p.posted_on, p.posting_id\
        """)
    List<MovementRow> movements(CountyCode county, String account, LocalDate untilDay);

    @Query("""
        SELECT p.subject AS subject, SUM(l.amount_fen) AS amount_fen
        FROM posting p JOIN posting_line l ON l.county_code = :county AND l.posting_id = p.posting_id
        WHERE p.county_code = :county AND p.subject IN (:subjects) AND l.account = :account
        GROUP BY p.subject\
        """)
    List<SubjectSumRow> sums(CountyCode county, String account, Collection<String> subjects);

    void save(LineRow row);

    void saveAll(Iterable<LineRow> rows);

    @Query("DELETE FROM posting_line WHERE county_code = :county")
    int removeAll(CountyCode county);
}
