package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;

/**
 * One line of a county's trail.
 *
 * @param id     in the order of time, then random
 * @param at     when it was recorded, to the microsecond
 * @param before canonical JSON of what the record held, personal values masked
 * @param after  the same afterwards
 */
public record AuditEntry(
        CountyCode county,
        String id,
        Instant at,
        String actor,
        String from,
        String request,
        String action,
        String subject,
        String before,
        String after) {}
