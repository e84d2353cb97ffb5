package io.canbao.ledger.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads and adds postings; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PostingRows extends GenericRepository<PostingRow, PostingKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM posting posting_row_
        WHERE county_code = :county AND posted_on >= :fromDay AND posted_on <= :untilDay
          AND (:subject = '' OR subject = :subject)
          AND (:account = '' OR EXISTS (
            SELECT 1 FROM posting_line line
            WHERE line.county_code = :county AND line.posting_id = posting_row_.posting_id AND line.account = :account))\
        """;

    /** Postings of a filter: empty texts ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<PostingRow> list(
            CountyCode county, LocalDate fromDay, LocalDate untilDay, String subject, String account, Pageable part);

    @Query(
            "SELECT * FROM posting WHERE county_code = :county AND posting_id > :postingId ORDER BY posting_id LIMIT :most")
    List<PostingRow> findAfter(CountyCode county, String postingId, int most);

    @Query("""
        SELECT p.posting_id FROM posting p LEFT JOIN posting_line l
          ON l.county_code = :county AND l.posting_id = p.posting_id
        WHERE p.county_code = :county
        GROUP BY p.posting_id
        HAVING SUM(l.amount_fen) <> 0 OR COUNT(l.account) = 0\
        """)
    List<String> findUnbalanced(CountyCode county);

    void save(PostingRow row);

    @Query("DELETE FROM posting WHERE county_code = :county")
    int removeAll(CountyCode county);
}
