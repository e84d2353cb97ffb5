package io.canbao.custody;

import io.canbao.custody.ClaimFunder.Claim;
import io.canbao.custody.CloseDay.Closing;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is frozen: closed days, and what funders were asked for. Only ever added to. */
public interface Closings {
    Optional<Closing> find(CountyCode county, LocalDate day);

    /**
     * Adds a closed day.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if it is closed
     */
    void add(Closing closing);

    /** All closed days, in order. */
    List<Closing> days(CountyCode county);

    /** All claims, by funder, year and number. */
    List<Claim> claims(CountyCode county);

    /** What a funder was asked for so far, in order. */
    List<Claim> claims(CountyCode county, String funder, int year);

    /**
     * Adds a claim.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if somebody else made it meanwhile
     */
    void add(Claim claim);

    /** A part of all claims, in an order of the stored rows. */
    Page<Claim> list(CountyCode county, Pageable part);

    /** Takes all closed days of a county away; how many there were. */
    long removeDays(CountyCode county);

    /** Takes all claims of a county away; how many there were. */
    long removeClaims(CountyCode county);
}
