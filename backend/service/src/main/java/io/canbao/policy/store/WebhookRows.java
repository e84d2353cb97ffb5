package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads and keeps where regions want to be told. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookRows extends GenericRepository<WebhookRow, WebhookKey> {
    Optional<WebhookRow> findByKeyCountyCode(CountyCode countyCode);

    void save(WebhookRow row);

    @Query("UPDATE policy_webhook SET address = :address, sealed_secret = :sealedSecret, revision = :next"
            + " WHERE county_code = :county AND revision = :before")
    int change(CountyCode county, int before, int next, String address, String sealedSecret);

    @Query("DELETE FROM policy_webhook WHERE county_code = :county")
    int removeAll(CountyCode county);
}
