package io.canbao.registry.lists.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads and keeps what lists brought. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BroughtRows extends GenericRepository<BroughtRow, BroughtKey> {
    @Query("SELECT * FROM authority_list WHERE county_code = :county AND taken_on >= :day"
            + " ORDER BY taken_on DESC, source, category")
    List<BroughtRow> since(CountyCode county, LocalDate day);

    void save(BroughtRow row);

    /** Adds to a row; how many there are. */
    @Query("UPDATE authority_list SET taken_on = :takenOn, new_people = new_people + :added,"
            + " changed_people = changed_people + :changed, same_people = same_people + :same"
            + " WHERE county_code = :county AND source = :source AND category = :category")
    int more(CountyCode county, String source, String category, LocalDate takenOn, int added, int changed, int same);

    @Query("DELETE FROM authority_list WHERE county_code = :county")
    int removeAll(CountyCode county);
}
